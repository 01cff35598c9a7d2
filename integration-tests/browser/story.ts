import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Visitor } from "../fixtures/browser";

/**
 * Tests that each go on where the one before ended. Once one has failed the rest is not tried; its message names
 * pictures of what was on the screens.
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
        const pictures = await picturesOf(visitors()).catch(() => []);
        (error as Error).message += ["", "Screens:", ...pictures].join("\n");
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

async function picturesOf(visitors: readonly Visitor[]): Promise<string[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "box-office-screens-"));
  const files: string[] = [];
  for (const [nth, visitor] of visitors.entries()) {
    if (visitor.page.isClosed()) continue;
    const file = path.join(folder, `${nth + 1}.png`);
    await visitor.page.screenshot({ path: file });
    files.push(`${file} (${visitor.page.url()})`);
  }
  return files;
}
