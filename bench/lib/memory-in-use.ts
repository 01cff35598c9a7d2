import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

/** Arguments of Node for a process whose memory is to be measured; it needs an IPC channel. */
export const WITH_MEMORY_PROBE = [
  "--expose-gc",
  "--require",
  path.join(__dirname, "memory-probe.cjs"),
];

/** In MiB, the most memory that the process had in use while the work was done, above what it had before. */
export async function memoryInUse(
  server: ChildProcess,
  work: () => Promise<unknown>,
): Promise<number> {
  const answerTo = async (word: string) => {
    const answer = once(server, "message");
    server.send(word);
    return (await answer)[0];
  };
  await answerTo("measure");
  await work();
  return (await answerTo("tell")).mebibytes;
}
