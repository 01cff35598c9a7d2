/**
 * Edits of one event wait for each other, so that two of them don't both make the variants that are missing. Where
 * the lock does not reach (its provider is one process's memory), a variant too many is refused at the sale.
 */
export const eventLock = ({ event_id }: { event_id: string }) => ({
  key: `box-office-event:${event_id}`,
  timeout: 30,
  ttl: 120,
});
