import { invalid } from "../../../shared/errors";

/**
 * A card is mailed before it ends: whoever gets it can use it.
 *
 * @param expiresAt null = never
 * @throws 400 naming the field
 */
export function assertSentInTime(
  field: string,
  sendAt: string | Date | null | undefined,
  expiresAt: Date | null,
): void {
  if (!sendAt || !expiresAt || new Date(sendAt) < expiresAt) return;
  throw invalid(`${field}: the card ends before that, on ${expiresAt.toISOString()}`);
}
