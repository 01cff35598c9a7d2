import { type Db, query, queryOne } from "../../../shared/db";
import { notFound, refusal } from "../../../shared/errors";
import { lockClaimOwner, lockPools } from "../db";
import type { ClaimRow, TicketRow } from "../settlement/plan";

export type LockedTicket = TicketRow & {
  order_id: string;
  event_id: string;
  session_id: string;
  ticket_type_id: string;
};

/**
 * Locks a ticket to change it: its order's row first, so that no settlement runs beside it, then the order's claims
 * with their pools, then the ticket; the order of docs/locking.md.
 *
 * @param morePools of the seats that the change takes
 * @throws 404
 */
export async function lockTicket(
  trx: Db,
  ticketId: string,
  morePools: readonly string[] = [],
): Promise<{ ticket: LockedTicket; claims: ClaimRow[] }> {
  const found = await queryOne<{ order_id: string }>(
    trx,
    `SELECT order_id FROM box_office_ticket WHERE id = :id`,
    { id: ticketId },
  );
  if (!found) throw notFound("Registration", ticketId);
  await query(
    trx,
    `SELECT id FROM box_office_ticket_order WHERE order_id = :order_id FOR UPDATE`,
    found,
  );
  await lockClaimOwner(trx, found.order_id);
  const claimed = await soldClaims(trx, found.order_id);
  await lockPools(trx, [...claimed.flatMap((claim) => claim.pool_ids), ...morePools]);
  const ticket = await queryOne<LockedTicket>(
    trx,
    `SELECT id, order_id, order_line_item_id, event_id, session_id, ticket_type_id, offer_id, unit_index, status,
            checked_in_at, is_withdrawn, is_cancelled_with_order
     FROM box_office_ticket WHERE id = :id FOR UPDATE`,
    { id: ticketId },
  );
  return { ticket: ticket as LockedTicket, claims: await soldClaims(trx, found.order_id) };
}

function soldClaims(trx: Db, orderId: string): Promise<ClaimRow[]> {
  return query<ClaimRow>(
    trx,
    `SELECT id, event_id, offer_id, pool_ids, cart_id, order_id, quantity, state, attempt_id, pinned_at
     FROM box_office_seat_claim WHERE order_id = :order_id AND state = 'sold' ORDER BY created_at, id`,
    { order_id: orderId },
  );
}

/** @throws `ticket_cancelled`, `ticket_scanned` */
export function assertUnused(ticket: Pick<TicketRow, "status" | "checked_in_at">): void {
  assertLive(ticket);
  if (ticket.checked_in_at) {
    throw refusal("ticket_scanned", "Somebody has entered with this ticket");
  }
}

/** @throws `ticket_cancelled` */
export function assertLive(ticket: Pick<TicketRow, "status">): void {
  if (ticket.status === "cancelled") {
    throw refusal("ticket_cancelled", "The ticket is cancelled");
  }
}

/** Gives back the seat of one ticket: its sold claim shrinks by one. The claim's pools are locked by the caller. */
export async function giveBackSeat(
  trx: Db,
  claims: readonly ClaimRow[],
  offerId: string,
): Promise<void> {
  const claim = claims.findLast(({ offer_id }) => offer_id === offerId);
  await query(
    trx,
    `UPDATE box_office_seat_claim
     SET state = CASE WHEN quantity > 1 THEN 'sold' ELSE 'released' END,
         quantity = greatest(1, quantity - 1), updated_at = now()
     WHERE id = :id`,
    { id: claim?.id ?? null },
  );
}
