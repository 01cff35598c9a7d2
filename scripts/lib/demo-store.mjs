import {
  cpSync,
  existsSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { startNode } from "./children.mjs";
import { filesBelow, fingerprint, readStamp } from "./fingerprint.mjs";
import { ROOT } from "./paths.mjs";

const SOURCES = ["src", "demo"];
const ROOT_FILES = ["medusa-config.ts", "package.json", "tsconfig.json"];

/**
 * A copy of the sources outside the checkout, from which the demo store runs: Medusa writes its admin
 * and its types where it runs, and the checkout's `.medusa` belongs to the published build. It also
 * keeps a running demo whole while somebody edits the sources.
 */
export function syncStore(folder) {
  const store = path.join(folder, "store");
  const stamp = path.join(folder, "store.stamp");
  const files = sourceFiles(() => true);
  const hash = fingerprint(ROOT, files);
  mkdirSync(store, { recursive: true });
  linkModules(store);
  if (readStamp(stamp) !== hash) {
    rmSync(stamp, { force: true });
    for (const source of SOURCES) {
      rmSync(path.join(store, source), { recursive: true, force: true });
    }
    for (const file of files) {
      cpSync(path.join(ROOT, file), path.join(store, file));
    }
    writeFileSync(stamp, hash);
  }
  return store;
}

/** Starts a Medusa command in the copy. */
export function startMedusa(args, { store, env, logFile }) {
  const cli = createRequire(path.join(ROOT, "package.json")).resolve("@medusajs/cli/cli.js");
  return startNode(cli, args, {
    cwd: store,
    // Neither "development", in which Medusa compiles the admin while you look at it, nor "production",
    // in which its session cookie needs HTTPS and nobody could log in on localhost.
    env: { NODE_ENV: "demo", MEDUSA_DISABLE_TELEMETRY: "true", ...env },
    logFile,
  });
}

/** Puts the built admin where `medusa start` looks for it. */
export function publishAdmin(store) {
  const target = path.join(store, "public", "admin");
  rmSync(target, { recursive: true, force: true });
  cpSync(path.join(store, ".medusa", "admin"), target, { recursive: true });
}

export const hasAdmin = (store) => existsSync(path.join(store, "public", "admin", "index.html"));

/** What the database's structure depends on: migrations, links, search indexes, Medusa's version. */
export function structureHash() {
  return fingerprint(ROOT, [
    "package-lock.json",
    ...sourceFiles((file) =>
      /^(medusa-config\.ts|src\/(links|search|migration-scripts)\/.*|src\/.*\/migrations\/.*)$/.test(
        file,
      ),
    ),
  ]);
}

/** What the built admin depends on. */
export function adminHash() {
  return fingerprint(ROOT, [
    "package-lock.json",
    ...sourceFiles((file) => /^(medusa-config\.ts|src\/admin\/.*)$/.test(file)),
  ]);
}

/** What the demo data depends on. */
export const seedHash = () =>
  fingerprint(
    ROOT,
    sourceFiles((file) => file.startsWith("demo/")),
  );

function sourceFiles(accepts) {
  const inFolders = SOURCES.flatMap((source) =>
    filesBelow(path.join(ROOT, source)).map((file) => path.join(source, file)),
  );
  return [...ROOT_FILES, ...inFolders].filter(
    (file) =>
      !file.split(path.sep).includes("__tests__") && accepts(file.split(path.sep).join("/")),
  );
}

function linkModules(store) {
  const link = path.join(store, "node_modules");
  try {
    unlinkSync(link);
  } catch {
    // There was none.
  }
  symlinkSync(path.join(ROOT, "node_modules"), link, "junction");
}
