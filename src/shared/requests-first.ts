import { subscribe } from "node:diagnostics_channel";
import { EventEmitter, once } from "node:events";
import type { ServerResponse } from "node:http";
import { setImmediate } from "node:timers/promises";

export const PATIENCE_MS = 10_000;
/** A file or a stream of events that takes longer is no buyer who waits for a page. */
const LONG_REQUEST_MS = 2_000;

const inFlight = new Set<ServerResponse>();
const requests = new EventEmitter().setMaxListeners(0);

subscribe("http.server.request.start", (message) => {
  const { response } = message as { response: ServerResponse };
  const forget = () => {
    clearTimeout(tooLong);
    if (inFlight.delete(response) && inFlight.size === 0) requests.emit("none");
  };
  const tooLong = setTimeout(forget, LONG_REQUEST_MS).unref();
  inFlight.add(response);
  response.once("close", forget);
});

/**
 * For work whose result nobody is looking at: resolves when this process answers no request, at the latest ten seconds
 * after the work came up. Also where requests never end it is done in time, and they come between its steps.
 */
export async function requestsFirst(cameUpAt: Date): Promise<void> {
  await setImmediate();
  const patience = cameUpAt.getTime() + PATIENCE_MS - Date.now();
  if (inFlight.size === 0 || patience <= 0) return;
  const signal = AbortSignal.timeout(Math.min(patience, PATIENCE_MS));
  await once(requests, "none", { signal }).catch(() => undefined);
}
