import type { ScannedCode } from "./scan-queue";

/** Longest that the server reads; no ticket's secret is near it. */
const MAX_SECRET_LENGTH = 200;
/** Ticket numbers have nine characters and secrets twenty-seven; a mistyped number is still a number. */
const MAX_NUMBER_LENGTH = 15;

/**
 * What somebody typed, pasted or scanned: a ticket number in any spelling (`7kq 4m2-xpa`), or a QR secret.
 * Undefined when there is nothing in it.
 */
export function readCode(text: string): ScannedCode | undefined {
  const trimmed = text.trim();
  const compact = trimmed.replace(/[\s–-]/g, "");
  if (!compact) return undefined;
  if (compact.length <= MAX_NUMBER_LENGTH && /^[0-9a-z]+$/i.test(compact)) {
    return { number: compact.toUpperCase().replace(/(.{3})(?=.)/g, "$1-") };
  }
  return { secret: trimmed.slice(0, MAX_SECRET_LENGTH) };
}
