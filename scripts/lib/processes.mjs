import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** A process' command line, or "" when there is none; tells a process from a later one of the same id. */
export function commandOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) {
    return "";
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    // No /proc on this system, or the process has just ended.
  }
  try {
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return "";
  }
}

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks until the answer is yes; false when it never was. */
export async function waitUntil(condition, { seconds, everyMilliseconds = 50 }) {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline) {
    if (await condition()) {
      return true;
    }
    await sleep(everyMilliseconds);
  }
  return condition();
}
