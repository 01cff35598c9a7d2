const DAY_MS = 24 * 3600 * 1000;

/** Until when an order is to be paid that came to be due then; null where the shop names no day. */
export function dueAt(since: Date | null, paymentDays: number | null): Date | null {
  if (!since || paymentDays === null) return null;
  return new Date(since.getTime() + paymentDays * DAY_MS);
}
