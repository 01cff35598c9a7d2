import type { InvoicePayment } from "../types";

/** An entry of an invoice's payments. */
export type Booking = Pick<
  InvoicePayment,
  "id" | "kind" | "source_id" | "amount_minor" | "created_at"
>;

/** What was taken off invoices and put on none since, whatever of it has gone back: minor units by source. */
export function withdrawnBySource(
  entries: readonly Pick<Booking, "kind" | "source_id" | "amount_minor">[],
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { kind, source_id, amount_minor } of entries) {
    if (kind === "withdrawal") sums.set(source_id, (sums.get(source_id) ?? 0) - amount_minor);
  }
  return sums;
}

/**
 * When each payment of an invoice was taken off, by its id. An entry takes off what stands of its source: the booking of
 * just its amount where there is one, else the latest; one of which something is left still stands, and so does what was
 * booked again.
 *
 * @param entries of one invoice, the first first
 */
export function reversedAt(entries: readonly Booking[]): Map<string, Date> {
  const left = new Map<string, number>();
  const reversed = new Map<string, Date>();
  for (const { id, kind, source_id, amount_minor, created_at } of entries) {
    if (kind === "payment") left.set(id, amount_minor);
    if (kind !== "reversal" && kind !== "withdrawal") continue;
    const ofSource = entries.filter((one) => one.source_id === source_id).reverse();
    if (amount_minor > 0) {
      const again = ofSource.find(
        (one) => reversed.has(one.id) && one.amount_minor === amount_minor,
      );
      if (!again) continue;
      left.set(again.id, amount_minor);
      reversed.delete(again.id);
      continue;
    }
    let rest = -amount_minor;
    const standing = ofSource
      .filter((one) => left.get(one.id))
      .sort(
        (one, other) => Number(left.get(other.id) === rest) - Number(left.get(one.id) === rest),
      );
    for (const one of standing) {
      const stood = left.get(one.id) ?? 0;
      const part = Math.min(rest, stood);
      rest -= part;
      left.set(one.id, stood - part);
      if (part > 0 && part === stood) reversed.set(one.id, created_at);
    }
  }
  return reversed;
}
