/**
 * Adds to package-lock.json the packages of other platforms that npm left out.
 *
 * `npm ci` refuses a lock file that lacks any optional dependency, also one of a platform it won't
 * install; and npm leaves out what the registry it asked didn't offer. Run this after `npm install`;
 * with `--check` it only tells whether that is needed.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./lib/paths.mjs";

const SYSTEMS = [
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "win32",
];
const PROCESSORS = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];
const EXACT = /^\d+\.\d+\.\d+[\w.-]*$/;
const FLAGS_OF_THE_PARENT = ["dev", "devOptional", "peer"];

const file = path.join(ROOT, "package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const added = [];

for (const [location, parent] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
    const locked = findLocked(location, name);
    if (locked && (!EXACT.test(range) || locked.version === range)) {
      continue;
    }
    const entry = entryFor(name, range, parent);
    if (!entry) {
      console.error(
        `${name}@${range} is missing, and its name doesn't tell its platform: add it by hand.`,
      );
      process.exitCode = 1;
      continue;
    }
    // Where another has the place of its own version, below its parent.
    lock.packages[`${locked ? `${location}/` : ""}node_modules/${name}`] = entry;
    added.push(name);
  }
}

if (process.argv.includes("--check")) {
  if (added.length > 0) {
    console.error(
      `"npm ci" would refuse package-lock.json: ${added.length} packages of other platforms are missing, such as ${added[0]}.\nRun: node scripts/complete-lockfile.mjs`,
    );
    process.exitCode = 1;
  }
} else {
  if (added.length > 0) {
    writeFileSync(file, `${JSON.stringify(sorted(lock), null, 2)}\n`);
  }
  console.log(`package-lock.json: ${added.length} packages of other platforms added.`);
}

/** In the order npm keeps, so that its next run changes nothing else. */
function sorted({ packages, ...others }) {
  const [root, ...rest] = Object.entries(packages);
  rest.sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...others, packages: Object.fromEntries([root, ...rest]) };
}

/** Looks the package up the way Node resolves it: in the parent's folder, then outwards. */
function findLocked(location, name) {
  for (
    let folder = location;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))
  ) {
    const found = lock.packages[`${folder ? `${folder}/` : ""}node_modules/${name}`];
    if (found || !folder) {
      return found;
    }
  }
}

function entryFor(name, range, parent) {
  const words = name.split(/[/-]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  // Anything but an exact version can't be told without asking the registry.
  if (!os || !cpu || !EXACT.test(range)) {
    return undefined;
  }
  const flags = Object.fromEntries(
    FLAGS_OF_THE_PARENT.filter((flag) => parent[flag]).map((flag) => [flag, true]),
  );
  return { version: range, cpu: [cpu], ...flags, optional: true, os: [os] };
}
