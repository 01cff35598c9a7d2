import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { startNode } from "./children.mjs";
import { durationsIn, failuresIn, showJestOutput } from "./jest-output.mjs";
import { ROOT } from "./paths.mjs";
import { toolPath } from "./tools.mjs";

/** Beside each other; each has its own database, and two share the two processors that CI has. */
const WORKERS = 2;

/** Runs the specs of a TEST_TYPE of jest.config.js; gives their counts, failures and seconds. */
export async function runJest(type, { reports, jestArgs = [], workers = WORKERS }) {
  const outputFile = path.join(reports, `${type}.json`);
  const silent =
    jestArgs.some((arg) => arg.startsWith("--silent")) || type === "bench" ? [] : ["--silent"];
  const { onLine, rest } = showJestOutput();
  const { code } = await startNode(
    toolPath("jest", "jest"),
    [
      `--maxWorkers=${workers}`,
      // Each in a process of its own: what a file with a store in it leaves in memory would slow down all that follow.
      "--workerIdleMemoryLimit=400MB",
      "--forceExit",
      "--passWithNoTests",
      "--json",
      `--outputFile=${outputFile}`,
      ...silent,
      ...jestArgs,
    ],
    {
      cwd: ROOT,
      // A store makes much that is soon forgotten: with room for it, less of it is moved about.
      nodeArgs: ["--max-semi-space-size=64", "--always-sparkplug"],
      env: {
        TEST_TYPE: type,
        NODE_OPTIONS:
          `${process.env.NODE_OPTIONS ?? ""} --experimental-vm-modules --no-warnings`.trim(),
        MEDUSA_DISABLE_TELEMETRY: "true",
        // Each spec file migrates a database, and would tell about every one of 300 steps.
        LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
      },
      onLine,
    },
  ).ended;
  if (!existsSync(outputFile)) {
    const message = `jest ended with ${code} and left no report. The store logged last:\n${rest()}`;
    return {
      passed: 0,
      failed: 1,
      skipped: 0,
      failures: [{ title: `The ${type} tests`, message }],
      durations: [],
    };
  }
  return totalsOf(type, outputFile, code);
}

function totalsOf(type, outputFile, code) {
  const report = JSON.parse(readFileSync(outputFile, "utf8"));
  // A spec file that couldn't even be loaded has no tests to count.
  const known = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const failed = known === 0 && code !== 0 ? 1 : known;
  const failures = failuresIn(report);
  if (failures.length < failed) {
    const message = `jest ended with ${code}; ${failed - failures.length} errors came outside of a test.`;
    failures.push({ title: `The ${type} tests`, message });
  }
  return {
    passed: report.numPassedTests,
    failed,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
    durations: durationsIn(report),
  };
}
