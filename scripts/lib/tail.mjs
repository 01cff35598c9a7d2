import { readFileSync } from "node:fs";

/** The last lines of a log, or "" when there is none; Medusa's JSON lines as plain text. */
export function tailOf(file, lines) {
  try {
    return readFileSync(file, "utf8").trimEnd().split("\n").slice(-lines).map(plain).join("\n");
  } catch {
    return "";
  }
}

/** A line of Medusa's JSON log as text with the places in our own code; any other line as it is. */
export function plain(line) {
  if (!line.startsWith("{")) {
    return line;
  }
  try {
    const { level, message, stack } = JSON.parse(line);
    const places = (Array.isArray(stack) ? stack : [])
      .filter(({ fileName }) => fileName && !fileName.includes("node_modules"))
      .map(({ fileName, lineNumber }) => `\n    at ${fileName}:${lineNumber}`);
    return `${level}: ${message}${places.join("")}`;
  } catch {
    return line;
  }
}
