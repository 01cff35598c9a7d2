export type Unanswered = "no_answer" | "signed_out";

export type Failure = { is_final: true; message: string } | { is_final: false; reason: Unanswered };

/** Client errors that pass: signed out, timed out, in each other's way, too many at once. */
const PASSING = new Set([401, 408, 409, 425, 429]);

/**
 * Whether a request that failed may be sent again. Only a server's own refusal of it (4xx) is final; whatever
 * else went wrong, nobody knows whether it arrived.
 */
export function judgeFailure(error: unknown): Failure {
  const { status, message } = error as { status?: unknown; message?: unknown };
  if (status === 401) return { is_final: false, reason: "signed_out" };
  const isRefusal = typeof status === "number" && status >= 400 && status < 500;
  if (!isRefusal || PASSING.has(status)) return { is_final: false, reason: "no_answer" };
  return { is_final: true, message: String(message ?? status) };
}
