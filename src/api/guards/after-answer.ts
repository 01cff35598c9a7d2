import type { ServerResponse } from "node:http";
import type { MedusaRequest } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

const POLL_MS = 200;
/** An order's lease ends by then; a request that still works leaves the rest to the jobs. */
const GIVES_UP_MS = 120_000;

/**
 * Does something once the request has been answered; when the client has hung up, once the answer would have been given.
 * Its failure is logged: nobody waits for it, and the job finishes what it leaves.
 */
export function afterAnswer(
  req: MedusaRequest,
  res: ServerResponse,
  work: (succeeded: boolean) => Promise<unknown>,
): void {
  const run = () =>
    work(res.statusCode < 400).catch((error: Error) =>
      req.scope
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`After ${req.method} ${req.path}: ${error.message}`, error),
    );
  const runOnceHandled = async () => {
    if (!res.writableFinished && (await isHandled(res))) await run();
  };
  // Whoever hung up while a guard was still waiting is heard of no more.
  if (res.closed) {
    void runOnceHandled();
    return;
  }
  res.once("finish", run);
  res.once("close", runOnceHandled);
}

/** Node tells of no answer that nobody hears; that its handler has ended can only be seen. */
async function isHandled(res: ServerResponse): Promise<boolean> {
  const givesUpAt = Date.now() + GIVES_UP_MS;
  while (!res.writableEnded && Date.now() < givesUpAt) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS).unref());
  }
  return res.writableEnded;
}
