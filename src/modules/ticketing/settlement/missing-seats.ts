import { type Db, inSnapshot, type Pool, query } from "../../../shared/db";
import { linesOfOffers, type TicketLine } from "../claims/ticket-lines";
import {
  type ClaimRow,
  claimedByOffer,
  liveByOffer,
  type OrderSnapshot,
  planTickets,
  type SettledLine,
  type TicketRow,
} from "./plan";

type Owner = Pick<OrderSnapshot, "order_id" | "cart_id">;

/** The order's own claims and those its cart still has. */
export function claimsOfOrder(db: Db, order: Owner): Promise<ClaimRow[]> {
  return query<ClaimRow>(
    db,
    `SELECT id, event_id, offer_id, pool_ids, cart_id, order_id, quantity, state, attempt_id, pinned_at
     FROM box_office_seat_claim
     WHERE order_id = :order_id OR (cart_id = :cart_id AND order_id IS NULL)
     ORDER BY created_at, id`,
    { order_id: order.order_id, cart_id: order.cart_id },
  );
}

/** Every ticket that was ever made for the order. */
export function ticketsOfOrder(
  db: Db,
  orderId: string,
  lock: "" | "FOR UPDATE" = "",
): Promise<TicketRow[]> {
  return query<TicketRow>(
    db,
    `SELECT id, order_line_item_id, offer_id, unit_index, status, checked_in_at, is_withdrawn, is_cancelled_with_order
     FROM box_office_ticket WHERE order_id = :order_id ORDER BY id ${lock}`,
    { order_id: orderId },
  );
}

/**
 * Per offer what the order's tickets should come to beyond what is claimed by those that `counts` names. Both are read as of one moment: a ticket that
 * moves meanwhile would seem to lack its seat.
 */
export async function missingSeats(
  pool: Pool,
  order: Owner & Pick<OrderSnapshot, "canceled" | "payment">,
  lines: readonly SettledLine[],
  counts: (claim: ClaimRow) => boolean = () => true,
): Promise<TicketLine[]> {
  const { claims, tickets } = await inSnapshot(pool, async (db) => ({
    claims: await claimsOfOrder(db, order),
    tickets: await ticketsOfOrder(db, order.order_id),
  }));
  const claimed = claimedByOffer(claims.filter(counts));
  const wanted = liveByOffer(tickets, planTickets(order, lines, tickets));
  const missing = [...wanted]
    .map(([offerId, seats]) => ({ offerId, quantity: seats - (claimed.get(offerId) ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
  if (!missing.length) return [];
  // A ticket that was moved is for an offer that no line of the order names.
  const named = new Set(lines.map(({ offer }) => offer.id));
  const strangers = missing.map(({ offerId }) => offerId).filter((id) => !named.has(id));
  const known = [...lines, ...(await linesOfOffers(pool, strangers))];
  return missing.flatMap(({ offerId, quantity }) => {
    const line = known.find(({ offer }) => offer.id === offerId);
    return line ? [{ ...line, quantity }] : [];
  });
}
