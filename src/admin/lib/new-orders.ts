type Placed = { order_id: string; placed_at: string };

/** An order is listed once its payment is authorised and it is settled, which may be after another that was placed later. */
const LATE_MS = 180_000;

/** More than come within that time, or are listed at once. */
const REMEMBERED = 100;

/** The newest orders that the admin has been told of, or that were there before. */
export type Seen = { placed_at: string; order_ids: readonly string[] };

/**
 * Which of the latest orders came in since the last look; on the first look none did. An order that turns up late
 * although it was placed long before, such as one adopted from the time before the box office, is no news.
 */
export function newOrders<Order extends Placed>(
  seen: Seen | undefined,
  latest: readonly Order[],
): { fresh: Order[]; seen: Seen } {
  const isFresh = ({ order_id, placed_at }: Order) =>
    seen !== undefined &&
    !seen.order_ids.includes(order_id) &&
    (seen.placed_at === "" || Date.parse(placed_at) > Date.parse(seen.placed_at) - LATE_MS);
  return {
    fresh: latest.filter(isFresh),
    seen: {
      placed_at:
        [seen?.placed_at ?? "", ...latest.map(({ placed_at }) => placed_at)].sort().at(-1) ?? "",
      order_ids: [
        ...new Set([...latest.map(({ order_id }) => order_id), ...(seen?.order_ids ?? [])]),
      ].slice(0, REMEMBERED),
    },
  };
}
