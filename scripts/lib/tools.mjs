import { readFileSync } from "node:fs";
import path from "node:path";
import { startNode } from "./children.mjs";
import { ROOT } from "./paths.mjs";

/** Runs a script of ours, or a tool of an installed package, in the checkout; gives exit code and output. */
export function runTool({ script, tool, bin, args }) {
  return startNode(script ?? toolPath(tool, bin), args, { cwd: ROOT }).ended;
}

export function toolPath(tool, bin) {
  const folder = path.join(ROOT, "node_modules", tool);
  const { bin: bins } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  return path.join(folder, typeof bins === "string" ? bins : bins[bin]);
}
