import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Visitor } from "../fixtures/browser";

/** Characters of what a screen says that are told of it. */
const MOST_WORDS = 3000;

/**
 * Tests that each go on where the one before ended. Once one has failed the rest is not tried; its message says
 * what was on the screens.
 */
export function storyOf(visitors: () => readonly Visitor[]) {
  let failed: string | undefined;
  return (name: string, tell: () => Promise<void>) =>
    it(name, async () => {
      if (failed) throw notTriedAfter(failed);
      try {
        await tell();
      } catch (error) {
        failed = name;
        const screens = await screensOf(visitors()).catch(() => []);
        // Jest prints the stack, which has taken the message over before. What is cut off is cut off at the end.
        const { message, stack = "" } = error as Error;
        const where = stack.split("\n").filter((line) => line.includes(".spec.ts"));
        (error as Error).stack = [message, ...where, "Screens:", ...screens, stack].join("\n");
        throw error;
      }
    });
}

/** Where it was thrown says nothing. */
function notTriedAfter(failed: string): Error {
  const error = new Error(`Not tried, since this failed: ${failed}`);
  error.stack = error.message;
  return error;
}

/** Where each visitor is, the file of a picture, what failed unseen, and what a screen reader would find. */
async function screensOf(visitors: readonly Visitor[]): Promise<string[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "box-office-screens-"));
  const screens: string[] = [];
  for (const [nth, visitor] of visitors.entries()) {
    if (visitor.page.isClosed()) continue;
    const file = path.join(folder, `${nth + 1}.png`);
    await visitor.page.screenshot({ path: file });
    const words = await visitor.page.locator("body").ariaSnapshot();
    screens.push(`${file} (${visitor.page.url()})`, ...visitor.faults, words.slice(0, MOST_WORDS));
  }
  return screens;
}
