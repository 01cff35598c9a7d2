type Placed = { order_id: string; placed_at: string };

/** The newest orders that the admin has been told of, or that were there before. */
export type Seen = { placed_at: string; order_ids: readonly string[] };

/**
 * Which of the latest orders came in since the last look; on the first look none did. An order that turns up late
 * although it was placed before, such as one adopted from the time before the box office, is no news.
 */
export function newOrders<Order extends Placed>(
  seen: Seen | undefined,
  latest: readonly Order[],
): { fresh: Order[]; seen: Seen } {
  const isFresh = ({ order_id, placed_at }: Order) =>
    seen !== undefined && placed_at >= seen.placed_at && !seen.order_ids.includes(order_id);
  return {
    fresh: latest.filter(isFresh),
    seen: {
      placed_at:
        [seen?.placed_at ?? "", ...latest.map(({ placed_at }) => placed_at)].sort().at(-1) ?? "",
      order_ids: latest.map(({ order_id }) => order_id),
    },
  };
}
