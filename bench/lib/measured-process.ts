import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

/** Arguments of Node for a process that is measured; it needs an IPC channel. */
export const WITH_PROBE = ["--expose-gc", "--require", path.join(__dirname, "probe.cjs")];

/** `statements` are those that the process sent to PostgreSQL. */
export type Usage = { cpu_ms: number; statements: number };

/** In milliseconds, how late the process's event loop was. */
export type LoopDelay = { p50: number; p99: number; max: number };

async function ask<Answer>(server: ChildProcess, question: string): Promise<Answer> {
  const answer = once(server, "message");
  server.send(question);
  return (await answer)[0];
}

/** What the process used while the work was done. */
export async function usageDuring(
  server: ChildProcess,
  work: () => Promise<unknown>,
): Promise<Usage> {
  const before = await ask<Usage>(server, "usage");
  await work();
  const after = await ask<Usage>(server, "usage");
  return {
    cpu_ms: after.cpu_ms - before.cpu_ms,
    statements: after.statements - before.statements,
  };
}

export async function loopDelayDuring(
  server: ChildProcess,
  work: () => Promise<unknown>,
): Promise<LoopDelay> {
  await ask(server, "watch loop");
  await work();
  return ask(server, "loop");
}

/** In MiB, the most memory that the process had in use while the work was done, above what it had before. */
export async function memoryDuring(
  server: ChildProcess,
  work: () => Promise<unknown>,
): Promise<number> {
  await ask(server, "watch memory");
  await work();
  return (await ask<{ mebibytes: number }>(server, "memory")).mebibytes;
}

/** In MiB, what the process has in use after a collection of garbage, and how much of the machine's memory it holds. */
export function heapOf(server: ChildProcess): Promise<{ mebibytes: number; resident: number }> {
  return ask(server, "heap");
}
