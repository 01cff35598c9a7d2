/**
 * Runs the tests: `npm test`, or only some parts of them: `npm test lint http`; `npm test changed` runs the checks and
 * what a change since main can touch.
 * What follows a second `--` goes to jest: `npm test -- http -- -t T2`.
 * DB_HOST (it has to contain "localhost"), DB_PORT, DB_USERNAME and DB_PASSWORD name a PostgreSQL of your
 * own; without DB_HOST a throwaway one is started. The last line tells the totals.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { specsOfChange } from "./lib/changed.mjs";
import { findChromium } from "./lib/chromium.mjs";
import { beforeEnding, endOnSignals, isEnding, undoAll } from "./lib/ending.mjs";
import { Failure, runMain } from "./lib/failure.mjs";
import { install } from "./lib/install.mjs";
import { runJest } from "./lib/jest.mjs";
import { describeFailures, describeSlowest } from "./lib/jest-output.mjs";
import { ROOT } from "./lib/paths.mjs";
import { prepareDemo } from "./lib/prepared-demo.mjs";
import { hasRedis } from "./lib/redis.mjs";
import { provideTestDatabase } from "./lib/test-database.mjs";
import { runTool } from "./lib/tools.mjs";

const CHECKS = {
  lock: { title: "Lock file", script: "scripts/complete-lockfile.mjs", args: ["--check"] },
  lint: {
    title: "Lint and format",
    tool: "@biomejs/biome",
    bin: "biome",
    args: ["check", "--error-on-warnings"],
  },
  deps: {
    title: "Dependency rule",
    tool: "dependency-cruiser",
    bin: "depcruise",
    args: ["--config", ".dependency-cruiser.cjs", "src"],
  },
  types: { title: "Types", tool: "typescript", bin: "tsc", args: ["-p", "tsconfig.check.json"] },
};
const INTEGRATION = [
  "modules",
  "http",
  "concurrency",
  "faults",
  "browser",
  "consumer",
  "production",
];
const PARTS = [...Object.keys(CHECKS), "unit", ...INTEGRATION];
const CHANGED = "changed";
/** What some parts need of the machine. */
const MISSING = {
  browser: {
    title: "Browser",
    reason: "no Chromium was found",
    remedy:
      'Install Chromium or Chrome, run "npx playwright-core install chromium", or let CHROMIUM_PATH name one.',
  },
  production: {
    title: "Production",
    reason: "no Redis was found",
    remedy: "Install redis-server and redis-cli; the tests start one of their own.",
  },
};
const NOTHING = { passed: 0, failed: 0, skipped: 0, failures: [], durations: [] };

runMain(async () => {
  const given = readArguments(process.argv.slice(2));
  const totals = [];
  try {
    endOnSignals(() => 130);
    install();
    await runAll(given.parts.includes(CHANGED) ? await argumentsOfChange() : given, totals);
  } catch (error) {
    console.error(error instanceof Failure ? `\n${error.message}` : error);
    totals.push({
      ...NOTHING,
      failed: 1,
      failures: [{ title: "The run", message: error.message }],
    });
  }
  if (isEnding()) {
    return undoAll();
  }
  await undoAll();
  report(totals);
});

function readArguments(given) {
  const at = given.indexOf("--");
  const parts = at === -1 ? given : given.slice(0, at);
  const unknown = parts.filter((part) => part !== CHANGED && !PARTS.includes(part));
  if (unknown.length > 0) {
    throw new Failure(
      `Unknown: ${unknown.join(", ")}.\nUsage: npm test [${PARTS.join("|")} …], npm test changed, and for jest: npm test -- http -- -t "T2"`,
    );
  }
  return {
    parts: parts.length > 0 ? parts : PARTS,
    jestArgsOf: () => (at === -1 ? [] : given.slice(at + 1)),
  };
}

/** As `readArguments`, for what a change since main can touch. */
async function argumentsOfChange() {
  const specs = await specsOfChange();
  const partOf = (file) => /^integration-tests\/(\w+)\//.exec(file)?.[1] ?? "unit";
  console.log(`The change can touch ${specs.length} spec files.`);
  return {
    parts: [...Object.keys(CHECKS), ...new Set(specs.map(partOf))],
    jestArgsOf: (parts) => [
      "--runTestsByPath",
      ...specs.filter((file) => parts.includes(partOf(file))),
    ],
  };
}

async function runAll({ parts, jestArgsOf }, totals) {
  const reports = mkdtempSync(path.join(os.tmpdir(), "box-office-reports-"));
  beforeEnding(() => rmSync(reports, { recursive: true, force: true }));
  const jest = (parts) =>
    isEnding() ? NOTHING : runJest(parts.join(","), { reports, jestArgs: jestArgsOf(parts) });
  // A wrong CHROMIUM_PATH is told at once.
  const chromium = parts.includes("browser") ? await findChromium() : undefined;
  if (chromium) {
    process.env.CHROMIUM_PATH = chromium;
  }

  const integration = INTEGRATION.filter(
    (part) => parts.includes(part) && existsSync(path.join(ROOT, "integration-tests", part)),
  );
  for (const [part, is] of Object.entries({ browser: chromium, production: hasRedis() })) {
    if (integration.includes(part) && !is) {
      totals.push(leaveOut(part));
      integration.splice(integration.indexOf(part), 1);
    }
  }

  // The compiler keeps one processor busy for a while, the rest shares the other.
  const demo = integration.includes("browser") ? prepareDemo() : undefined;
  demo?.catch(() => {});
  const types = parts.includes("types") ? check("types") : undefined;
  for (const name of ["lock", "lint", "deps"].filter((name) => parts.includes(name))) {
    totals.push(await check(name));
  }
  if (types) {
    totals.push(await types);
  }
  if (parts.includes("unit")) {
    totals.push(await jest(["unit"]));
  }

  await demo;
  if (isEnding()) {
    return;
  }
  // The demo store brings a database of its own.
  if (integration.some((part) => part !== "browser")) {
    await provideTestDatabase();
  }
  if (integration.length > 0) {
    totals.push(await jest(integration));
  }
}

/** The part is never passed over in silence: it counts as skipped, and in CI as failed. */
function leaveOut(part) {
  const { CI } = process.env;
  const { title, reason, remedy } = MISSING[part];
  console.log(`${CI ? `✗ ${title}: failed` : `– ${title}: SKIPPED`}, since ${reason}. ${remedy}`);
  return CI
    ? { ...NOTHING, failed: 1, failures: [{ title, message: `It was not run: ${reason}.` }] }
    : { ...NOTHING, skipped: 1 };
}

async function check(name) {
  const { title, ...tool } = CHECKS[name];
  const startedAt = Date.now();
  const { code, output } = await runTool(tool);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`${code === 0 ? "✓" : "✗"} ${title} (${seconds} s)`);
  if (code !== 0) {
    console.log(output.trimEnd());
  }
  return code === 0
    ? { ...NOTHING, passed: 1 }
    : { ...NOTHING, failed: 1, failures: [{ title, message: output }] };
}

function report(totals) {
  const sum = (key) => totals.reduce((total, part) => total + part[key], 0);
  const [passed, failed, skipped] = ["passed", "failed", "skipped"].map(sum);
  const failures = totals.flatMap((part) => part.failures);
  const slowest = describeSlowest(totals.flatMap((part) => part.durations));
  if (slowest) {
    console.log(`\nThe slowest tests:\n${slowest}`);
  }
  if (failures.length > 0) {
    console.log(`\nWhat failed:\n\n${describeFailures(failures)}`);
  }
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
}
