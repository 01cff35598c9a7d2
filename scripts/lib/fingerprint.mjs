import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Lists the files below a folder as sorted relative paths; a missing folder has none. */
export function filesBelow(folder) {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  } catch (error) {
    if (error.code === "ENOENT") {
      return [];
    }
    throw error;
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

/** One hash over names and contents of files below `root`; changes when any of them does. */
export function fingerprint(root, relativePaths) {
  const hash = createHash("sha256");
  for (const relative of relativePaths) {
    const content = readFileSync(path.join(root, relative));
    hash.update(`${relative.split(path.sep).join("/")}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** What a stamp file says, or undefined when there is none. */
export function readStamp(file) {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") {
      return undefined;
    }
    throw error;
  }
}
