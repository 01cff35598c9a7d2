import { secretToken } from "../../../shared/codes";
import { inTransaction, type Pool, query } from "../../../shared/db";
import { refusal } from "../../../shared/errors";
import { noteForPeople } from "../notices/ticket-notices";
import { assertLive, lockTicket } from "./lock-ticket";

/**
 * Gives a ticket a new QR code and a new link: the old ones are dead from that moment. A valid one is sent anew.
 *
 * @throws 404, `ticket_cancelled`
 */
export function reissueTicket(pool: Pool, ticketId: string): Promise<void> {
  return inTransaction(pool, async (trx) => {
    const { ticket } = await lockTicket(trx, ticketId);
    assertLive(ticket);
    await query(
      trx,
      `UPDATE box_office_ticket SET secret = :secret, link_token = :link_token, updated_at = now() WHERE id = :id`,
      { id: ticket.id, secret: secretToken(), link_token: secretToken() },
    );
    if (ticket.status === "valid") {
      await noteForPeople(trx, [
        { kind: "reissued", order_id: ticket.order_id, ticket_ids: [ticket.id] },
      ]);
    }
  });
}

/**
 * Sends a ticket once more to the participant.
 *
 * @throws 404, `ticket_cancelled`, `ticket_unpaid`
 */
export function resendTicket(pool: Pool, ticketId: string): Promise<void> {
  return inTransaction(pool, async (trx) => {
    const { ticket } = await lockTicket(trx, ticketId);
    assertLive(ticket);
    if (ticket.status === "reserved") {
      throw refusal("ticket_unpaid", "The ticket is sent once its order is paid");
    }
    await noteForPeople(trx, [
      { kind: "resent", order_id: ticket.order_id, ticket_ids: [ticket.id] },
    ]);
  });
}
