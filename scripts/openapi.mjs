/** Makes docs/openapi.json of the routes' contracts: `npm run openapi`. A unit test fails when it is stale. */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { runMain } from "./lib/failure.mjs";
import { install } from "./lib/install.mjs";
import { ROOT } from "./lib/paths.mjs";
import { runTool } from "./lib/tools.mjs";

const FILE = path.join(ROOT, "docs/openapi.json");

runMain(async () => {
  install();
  const require = createRequire(import.meta.url);
  require("ts-node").register({ project: path.join(ROOT, "tsconfig.json"), swc: true });
  const { makeDocument } = require("./openapi/document.ts");
  writeFileSync(FILE, JSON.stringify(makeDocument(), undefined, 2));
  const { code, output } = await runTool({
    tool: "@biomejs/biome",
    bin: "biome",
    args: ["format", "--write", FILE],
  });
  if (code !== 0) throw new Error(output);
  console.log(`Written: ${path.relative(ROOT, FILE)}`);
});
