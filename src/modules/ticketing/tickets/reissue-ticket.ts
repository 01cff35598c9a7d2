import { secretToken } from "../../../shared/codes";
import { type Db, inTransaction, type Pool, query, queryOne } from "../../../shared/db";
import { notFound, refusal } from "../../../shared/errors";
import { noteForLog } from "../notices/ticket-history";
import { noteForPeople } from "../notices/ticket-notices";
import type { TicketRow } from "../settlement/plan";
import { assertLive } from "./lock-ticket";

/**
 * Gives a ticket a new QR code and a new link: the old ones are dead from that moment, and what somebody registered by
 * the old link is forgotten with it. A valid ticket is sent anew, to the attendee.
 *
 * @throws 404, `ticket_cancelled`
 */
export function reissueTicket(pool: Pool, ticketId: string, userId: string): Promise<void> {
  return inTransaction(pool, async (trx) => {
    const ticket = await lockLiveTicket(trx, ticketId);
    await query(
      trx,
      `UPDATE box_office_ticket
       SET secret = :secret, link_token = :link_token, holder_name = NULL, holder_email = NULL, holder_phone = NULL,
           updated_at = now()
       WHERE id = :id`,
      { id: ticketId, secret: secretToken(), link_token: secretToken() },
    );
    if (ticket.status === "valid") {
      await noteForPeople(trx, [
        { kind: "reissued", order_id: ticket.order_id, ticket_ids: [ticketId] },
      ]);
    }
    await noteForLog(trx, ticket.order_id, [ticketId], { kind: "ticket_reissued" }, userId);
  });
}

/**
 * Sends a ticket once more to the participant.
 *
 * @throws 404, `ticket_cancelled`, `ticket_unpaid`
 */
export function resendTicket(pool: Pool, ticketId: string, userId: string): Promise<void> {
  return inTransaction(pool, async (trx) => {
    const ticket = await lockLiveTicket(trx, ticketId);
    if (ticket.status === "reserved") {
      throw refusal("ticket_unpaid", "The ticket is sent once its order is paid");
    }
    await noteForPeople(trx, [
      { kind: "resent", order_id: ticket.order_id, ticket_ids: [ticketId] },
    ]);
    await noteForLog(trx, ticket.order_id, [ticketId], { kind: "ticket_sent" }, userId);
  });
}

/**
 * Notes who is handed what lets the ticket's holder in: its page or its PDF.
 *
 * @throws 404, `ticket_cancelled`
 */
export function openTicket(pool: Pool, ticketId: string, userId: string): Promise<void> {
  return inTransaction(pool, async (trx) => {
    const ticket = await lockLiveTicket(trx, ticketId);
    await noteForLog(trx, ticket.order_id, [ticketId], { kind: "ticket_opened" }, userId);
  });
}

/** No seat changes here, so the ticket's row is lock enough. */
async function lockLiveTicket(trx: Db, ticketId: string) {
  const ticket = await queryOne<Pick<TicketRow, "status"> & { order_id: string }>(
    trx,
    `SELECT status, order_id FROM box_office_ticket WHERE id = :id FOR UPDATE`,
    { id: ticketId },
  );
  if (!ticket) throw notFound("Registration", ticketId);
  assertLive(ticket);
  return ticket;
}
