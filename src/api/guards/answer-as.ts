import type { AnyAnswer } from "../answer";

/**
 * Makes a refusal that is about to be thrown an answer of this status, for which Medusa's error handler has no type of
 * error: it would make it a 400. The answer says when to come again, to scripts of another origin too.
 */
export function answerAs(res: AnyAnswer, status: number, retryAfterSeconds: number): void {
  askToRetry(res, retryAfterSeconds);
  const setStatus = res.status.bind(res);
  res.status = () => setStatus(status);
}

/** Tells when to come again, to scripts of another origin too. */
export function askToRetry(res: AnyAnswer, afterSeconds: number): void {
  res.set("Retry-After", String(afterSeconds));
  res.append("Access-Control-Expose-Headers", "Retry-After");
}
