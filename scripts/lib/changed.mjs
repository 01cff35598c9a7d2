import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Failure } from "./failure.mjs";
import { ROOT } from "./paths.mjs";
import { runTool } from "./tools.mjs";

/** What all tests stand on. */
const OF_EVERY_TEST =
  /^(package(-lock)?\.json|medusa-config\.ts|jest\.config\.js|tsconfig.*\.json|scripts\/.*|integration-tests\/[^/]+\.js)$/;
/** What every store boots with, whoever imports it. */
const OF_EVERY_STORE =
  /^src\/((subscribers|jobs|links|modules|providers|workflows\/hooks|api\/guards)\/|api\/.*middlewares\.ts$)/;
/** Is packed, built and booted in a shop by its spec. */
const OF_THE_CONSUMER = /^src\/(admin|api)\//;
/** Is told of in docs/openapi.json. */
const OF_THE_CONTRACT = /^(src\/api\/|docs\/openapi\.json$)/;
const OF_THE_BROWSER = /^(src\/admin|demo)\//;
/** Has the configuration that its spec boots. */
const OF_PRODUCTION = /^docs\/operators\.md$/;
const ROUTE = /^src\/api\/(.*)\/route\.ts$/;
const SPEC = /\.spec\.tsx?$/;

/**
 * The spec files that a change since `main` can touch: those that reach a changed file by imports, or by naming the
 * address of a route that reaches one, since tests ask a store over HTTP. What every store boots with touches all that
 * boot one.
 *
 * @returns paths relative to the checkout
 */
export async function specsOfChange() {
  const changed = [
    ...git("diff", "--name-only", "main"),
    ...git("ls-files", "--others", "--exclude-standard"),
  ];
  const specs = git("ls-files", "--cached", "--others", "--exclude-standard").filter(
    (file) => SPEC.test(file) && existsSync(path.join(ROOT, file)),
  );
  if (changed.some((file) => OF_EVERY_TEST.test(file))) {
    return specs;
  }
  const reached = await reachedBy(changed);
  const isReached = (what) => [...reached].some((file) => what.test(file));
  const [anyStore, consumer, contract, browser, production] = [
    OF_EVERY_STORE,
    OF_THE_CONSUMER,
    OF_THE_CONTRACT,
    OF_THE_BROWSER,
    OF_PRODUCTION,
  ].map(isReached);
  return specs.filter(
    (file) =>
      reached.has(file) ||
      (anyStore && file.startsWith("integration-tests/")) ||
      (consumer && file.startsWith("integration-tests/consumer/")) ||
      (contract && file.startsWith("scripts/openapi/")) ||
      (browser && file.startsWith("integration-tests/browser/")) ||
      (production && file.startsWith("integration-tests/production/")),
  );
}

/** The files and all that need them, however indirectly. */
async function reachedBy(files) {
  const modules = await readImports();
  const dependents = new Map(modules.map((module) => [module.source, module.dependents]));
  const tests = modules
    .map(({ source }) => source)
    .filter((file) => /^integration-tests/.test(file));
  const reached = new Set();
  const waiting = [...files];
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (!reached.has(file)) {
      reached.add(file);
      waiting.push(...(dependents.get(file) ?? []), ...callersOf(file, tests));
    }
  }
  return reached;
}

/** The tests that name a route's address: `/orders/${id}/log` is one of `orders/[id]/log/route.ts`. */
function callersOf(file, tests) {
  const [, address] = ROUTE.exec(file) ?? [];
  if (!address) {
    return [];
  }
  // The tests' helpers know the beginnings.
  const own = address.replace(/^(admin|store)?\/?box-office/, "");
  const named = new RegExp(`${own.replaceAll(/\[\w+\]/g, "[^/]+")}["'\`?\\s]`);
  return tests.filter((test) => named.test(readFileSync(path.join(ROOT, test), "utf8")));
}

async function readImports() {
  const { code, output } = await runTool({
    tool: "dependency-cruiser",
    bin: "depcruise",
    args: [
      "--config",
      ".dependency-cruiser.cjs",
      "--output-type",
      "json",
      "src",
      "integration-tests",
    ],
  });
  if (code !== 0) {
    throw new Failure(`The imports could not be read:\n${output.slice(-2000)}`);
  }
  return JSON.parse(output).modules;
}

function git(...args) {
  return execFileSync("git", args, { cwd: ROOT, encoding: "utf8" }).split("\n").filter(Boolean);
}
