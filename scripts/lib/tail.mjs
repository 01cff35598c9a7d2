import { readFileSync } from "node:fs";

/** The last lines of a log, or "" when there is none. */
export function tailOf(file, lines) {
  try {
    return readFileSync(file, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
  } catch {
    return "";
  }
}
