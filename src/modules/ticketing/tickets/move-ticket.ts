import { randomUUID } from "node:crypto";
import { type Db, inTransaction, type Pool, query, queryOne } from "../../../shared/db";
import { invalid, notFound, refusal } from "../../../shared/errors";
import { pinSeatsInTransaction } from "../claims/claim-seats";
import { ticketLinesOf } from "../claims/ticket-lines";
import { type LoggedSession, noteForLog } from "../notices/ticket-history";
import { noteForPeople } from "../notices/ticket-notices";
import { assertUnused, giveBackSeat, type LockedTicket, lockTicket } from "./lock-ticket";

type TargetOffer = { id: string; variant_id: string; pool_ids: string[]; event_id: string };

/**
 * Moves a ticket to another session of its event, where there is a place of its ticket type. Its seat counts
 * in one of the two at every moment that others see; in a pool of both it takes no second. Price, number and QR code stay. Who has a valid ticket is told
 * where `notify` says so; who isn't is reminded of the session as if they had never heard of another.
 *
 * @throws 404, `seats_unavailable`, `sales_closed` for a cancelled session, `ticket_cancelled`, `ticket_scanned`,
 * `same_session`; 400 for a session of another event
 */
export function moveTicket(
  pool: Pool,
  ticketId: string,
  {
    session_id: sessionId,
    notify,
    user_id: userId,
  }: { session_id: string; notify: boolean; user_id: string },
): Promise<void> {
  return inTransaction(pool, async (trx) => {
    const target = await findOffer(trx, ticketId, sessionId);
    const { ticket, claims } = await lockTicket(trx, ticketId, target.pool_ids);
    assertUnused(ticket);
    if (ticket.session_id === sessionId) {
      throw refusal("same_session", "The ticket is for this session already");
    }
    await giveBackSeat(trx, claims, ticket.offer_id);
    await takeSeat(trx, ticket, target);
    await query(
      trx,
      `UPDATE box_office_ticket
       SET offer_id = :offer_id, session_id = :session_id,
           told_at = CASE WHEN :notify THEN now() END, reminder_id = NULL, updated_at = now()
       WHERE id = :id`,
      { id: ticket.id, offer_id: target.id, session_id: sessionId, notify },
    );
    const [from, to] = [
      await sessionToLog(trx, ticket.session_id),
      await sessionToLog(trx, sessionId),
    ];
    if (notify && ticket.status === "valid") {
      await noteForPeople(trx, [
        {
          kind: "moved",
          order_id: ticket.order_id,
          ticket_ids: [ticket.id],
          session_id: ticket.session_id,
          previous_starts_at: from.starts_at,
        },
      ]);
    }
    const deed = { kind: "ticket_moved", from, to } as const;
    await noteForLog(trx, ticket.order_id, [ticket.id], deed, userId);
  });
}

/** The offer of the ticket's type at the other session. */
async function findOffer(db: Db, ticketId: string, sessionId: string): Promise<TargetOffer> {
  const session = await queryOne<{ event_id: string }>(
    db,
    `SELECT event_id FROM box_office_event_session WHERE id = :id AND deleted_at IS NULL`,
    { id: sessionId },
  );
  if (!session) throw notFound("Session", sessionId);
  const offer = await queryOne<TargetOffer>(
    db,
    `SELECT offer.id, offer.variant_id, offer.event_id, array_agg(pool_offer.pool_id) AS pool_ids
     FROM box_office_ticket ticket
     JOIN box_office_ticket_offer offer ON offer.session_id = :session_id
       AND offer.ticket_type_id = ticket.ticket_type_id AND offer.deleted_at IS NULL
     JOIN box_office_capacity_pool_offer pool_offer ON pool_offer.offer_id = offer.id AND pool_offer.deleted_at IS NULL
     WHERE ticket.id = :ticket_id AND offer.variant_id IS NOT NULL GROUP BY offer.id`,
    { ticket_id: ticketId, session_id: sessionId },
  );
  if (offer) return offer;
  const ticket = await queryOne(db, `SELECT 1 FROM box_office_ticket WHERE id = :id`, {
    id: ticketId,
  });
  if (!ticket) throw notFound("Registration", ticketId);
  throw invalid("session_id: the ticket's type is not sold at this session");
}

/** Pins a seat and makes it the order's at once: both in this transaction. */
async function takeSeat(trx: Db, ticket: LockedTicket, target: TargetOffer): Promise<void> {
  const lines = await ticketLinesOf(trx, [
    {
      line_item_id: ticket.order_line_item_id,
      variant_id: target.variant_id,
      product_id: null,
      quantity: 1,
    },
  ]);
  const attempt_id = `move:${randomUUID()}`;
  const { order_id } = ticket;
  const buyer = await queryOne<{ customer_id: string | null; email: string | null }>(
    trx,
    `SELECT customer_id, buyer_email AS email FROM box_office_ticket_order WHERE order_id = :order_id`,
    { order_id },
  );
  await pinSeatsInTransaction(
    trx,
    { order_id, customer_id: null, email: null, ...buyer, lines },
    attempt_id,
  );
  await query(
    trx,
    `UPDATE box_office_seat_claim SET state = 'sold', attempt_id = NULL, pinned_at = NULL, updated_at = now()
     WHERE order_id = :order_id AND attempt_id = :attempt_id`,
    { order_id, attempt_id },
  );
}

async function sessionToLog(db: Db, sessionId: string): Promise<LoggedSession> {
  const session = await queryOne<LoggedSession>(
    db,
    `SELECT session.name, session.starts_at, event.timezone FROM box_office_event_session session
     JOIN box_office_event event ON event.id = session.event_id WHERE session.id = :id`,
    { id: sessionId },
  );
  return session as LoggedSession;
}
