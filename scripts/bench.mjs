/**
 * Runs the measurements: `npm run bench`, or only those whose file names contain a word given:
 * `npm run bench hold checkout`. They use the database that the tests would use. The soak runs for an hour, so only when
 * it is named.
 */
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { beforeEnding, endOnSignals, isEnding, undoAll } from "./lib/ending.mjs";
import { Failure, runMain } from "./lib/failure.mjs";
import { install } from "./lib/install.mjs";
import { runJest } from "./lib/jest.mjs";
import { provideTestDatabase } from "./lib/test-database.mjs";

runMain(async () => {
  try {
    endOnSignals(() => 130);
    install();
    const reports = mkdtempSync(path.join(os.tmpdir(), "box-office-reports-"));
    beforeEnding(() => rmSync(reports, { recursive: true, force: true }));
    await provideTestDatabase();
    const names = process.argv.slice(2).map((name) => `bench/.*${name}`);
    if (!names.length) names.push("--testPathIgnorePatterns=bench/soak");
    // The figures are written past jest; what it silences is the noise of a store that starts and ends.
    const jestArgs = ["--silent", ...names];
    const { passed, failed } = await runJest("bench", { reports, jestArgs, workers: 1 });
    if (!isEnding() && passed + failed === 0) {
      throw new Failure("No measurement has such a name; they are in bench/.");
    }
    process.exitCode = failed > 0 ? 1 : 0;
  } finally {
    await undoAll();
  }
});
