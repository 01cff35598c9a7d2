import { accessSync, constants } from "node:fs";
import path from "node:path";

const PROGRAMS = ["redis-server", "redis-cli"];

/** True when the tests can start a Redis of their own here. */
export function hasRedis() {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return PROGRAMS.every((name) => folders.some((folder) => isProgram(path.join(folder, name))));
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
