/**
 * Builds and packs the package as it would be published, for the tests that install it in a shop; prints where the
 * archive is. It is made in a copy, so that the checkout's own build stays as it is, and named after what it is made
 * of: whoever needs the same one takes it.
 */
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { filesBelow, fingerprint } from "./lib/fingerprint.mjs";
import { ROOT } from "./lib/paths.mjs";
import { toolPath } from "./lib/tools.mjs";

const ROOT_FILES = [
  "package.json",
  "tsconfig.json",
  "README.md",
  "LICENSE",
  "CHANGELOG.md",
  "docs/openapi.json",
];

const files = [
  ...ROOT_FILES,
  ...filesBelow(path.join(ROOT, "src")).map((file) => path.join("src", file)),
];
const hash = fingerprint(ROOT, ["package-lock.json", ...files]);
const CACHE = path.join(ROOT, "node_modules", ".cache", "box-office-package");
const archive = path.join(CACHE, `${hash.slice(0, 16)}.tgz`);
if (!existsSync(archive)) {
  rmSync(CACHE, { recursive: true, force: true });
  pack();
}
console.log(archive);

function pack() {
  const copy = mkdtempSync(path.join(os.tmpdir(), "box-office-package-"));
  try {
    for (const file of files) {
      mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
      cpSync(path.join(ROOT, file), path.join(copy, file));
    }
    symlinkSync(path.join(ROOT, "node_modules"), path.join(copy, "node_modules"), "junction");
    const env = { ...process.env, NODE_OPTIONS: "" };
    const quietly = { cwd: copy, env, stdio: ["ignore", 2, 2] };
    execFileSync(process.execPath, [toolPath("@medusajs/cli", "medusa"), "plugin:build"], quietly);
    execFileSync("npm", ["pack", "--ignore-scripts", "--silent"], quietly);
    const packed = readdirSync(copy).find((file) => file.endsWith(".tgz"));
    mkdirSync(CACHE, { recursive: true });
    const whole = path.join(CACHE, `${process.pid}.tgz`);
    cpSync(path.join(copy, packed), whole);
    // Whole or not at all, also for another who looks at the same time.
    renameSync(whole, archive);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
