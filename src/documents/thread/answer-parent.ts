import { parentPort } from "node:worker_threads";

/** What an `OwnThread` hears of its thread. */
export type Answer<Output> =
  | { kind: "ready" }
  | { kind: "done"; output: Output }
  | { kind: "failed"; message: string };

/** Does the work for the `OwnThread` that this thread was started by. */
export function answerParent<Input, Output>(work: (input: Input) => Promise<Output>): void {
  const answer = (message: Answer<Output>) => parentPort?.postMessage(message);
  parentPort?.on("message", async (input: Input) => {
    try {
      answer({ kind: "done", output: await work(input) });
    } catch (error) {
      answer({ kind: "failed", message: (error as Error).message });
    }
  });
  answer({ kind: "ready" });
}
