import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { isAlive, waitUntil } from "./processes.mjs";

const END_WITH_PARENT = fileURLToPath(new URL("end-with-parent.cjs", import.meta.url));
const PATIENCE_SECONDS = 15;
const running = new Set();

/**
 * Runs a Node script in a process group of its own, whose output goes to `logFile`, line by line to
 * `onLine`, or into the result's `output`. It never outlives this process.
 */
export function startNode(script, args, { cwd, env, nodeArgs = [], logFile, onLine }) {
  const log = logFile ? openSync(logFile, "a") : undefined;
  const sink = log ?? "pipe";
  const child = spawn(
    process.execPath,
    ["--require", END_WITH_PARENT, ...nodeArgs, script, ...args],
    {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", sink, sink, "ipc"],
      detached: process.platform !== "win32",
    },
  );
  if (log !== undefined) {
    closeSync(log);
  }
  running.add(child);
  const chunks = [];
  for (const stream of log === undefined ? [child.stdout, child.stderr] : []) {
    if (onLine) {
      createInterface({ input: stream }).on("line", onLine);
    } else {
      stream.on("data", (chunk) => chunks.push(chunk));
    }
  }
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 1, output: error.message }));
    child.once("close", (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() });
    });
  });
  return { ended, stop: () => stopChild(child) };
}

/** Ends all children that still run; resolves when they are gone. */
export async function stopChildren() {
  await Promise.all([...running].map(stopChild));
}

async function stopChild(child) {
  signal(child, "SIGTERM");
  if (!(await waitUntil(() => !isRunning(child), { seconds: PATIENCE_SECONDS }))) {
    signal(child, "SIGKILL");
    await waitUntil(() => !isRunning(child), { seconds: 5 });
  }
  // What the child itself had started, and left.
  signal(child, "SIGKILL");
}

function isRunning(child) {
  return (
    child.exitCode === null &&
    child.signalCode === null &&
    child.pid !== undefined &&
    isAlive(child.pid)
  );
}

/** To the whole group, since a child may have children. */
function signal(child, name) {
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, name);
  } catch {
    // It has ended meanwhile.
  }
}
