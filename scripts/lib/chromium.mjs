import { existsSync } from "node:fs";
import path from "node:path";
import { Failure } from "./failure.mjs";

const COMMANDS = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const NOT_ON_THE_PATH = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  path.join(process.env.PROGRAMFILES ?? "", "Google", "Chrome", "Application", "chrome.exe"),
];

/**
 * The path of a Chromium: the one that CHROMIUM_PATH names, else the system's, else one that Playwright has
 * downloaded; undefined when there is none.
 */
export async function findChromium() {
  const { CHROMIUM_PATH, PATH = "" } = process.env;
  if (CHROMIUM_PATH) {
    if (!existsSync(CHROMIUM_PATH)) {
      throw new Failure(`CHROMIUM_PATH is "${CHROMIUM_PATH}", and there is no such file.`);
    }
    return CHROMIUM_PATH;
  }
  const onThePath = COMMANDS.flatMap((command) =>
    PATH.split(path.delimiter).map((folder) => path.join(folder, command)),
  );
  return [...onThePath, ...NOT_ON_THE_PATH, await playwrightsOwn()].find(existsSync);
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import("playwright-core");
    return chromium.executablePath();
  } catch {
    // The dependencies are not installed yet, or Playwright has no browser for this system.
    return undefined;
  }
}
