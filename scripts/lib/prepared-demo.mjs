import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { startNode } from "./children.mjs";
import { beforeEnding } from "./ending.mjs";
import { Failure } from "./failure.mjs";
import { ROOT } from "./paths.mjs";
import { freePort } from "./ports.mjs";

/**
 * Runs `npm run demo` as a newcomer starts it, from nothing, until its store is ready, and stops it. What it leaves, a
 * seeded database and the built admin, is what each browser spec starts a copy of (TEST_DEMO_FOLDER).
 */
export async function prepareDemo() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "box-office-demo-"));
  beforeEnding(() => rmSync(folder, { recursive: true, force: true }));
  // When we are root the database runs as another user, who has to get in.
  chmodSync(folder, 0o755);
  const output = [];
  let hear;
  const ready = new Promise((resolve) => {
    hear = resolve;
  });
  const demo = startNode("scripts/demo.mjs", [], {
    cwd: ROOT,
    env: {
      PORT: String(await freePort()),
      XDG_DATA_HOME: folder,
      HOST: undefined,
      DATABASE_URL: undefined,
      SMTP_HOST: undefined,
    },
    onLine: (line) => {
      output.push(line);
      if (line.startsWith("Ready after")) {
        hear(true);
      }
    },
  });
  const isReady = await Promise.race([ready, demo.ended.then(() => false)]);
  await demo.stop();
  if (!isReady) {
    throw new Failure(`The demo did not start:\n${output.join("\n")}`);
  }
  process.env.TEST_DEMO_FOLDER = folder;
}
