import { inTransaction, type Pool, query } from "../../../shared/db";
import { noteForPeople } from "../notices/ticket-notices";
import { assertUnused, giveBackSeat, lockTicket } from "./lock-ticket";

/**
 * Cancels one ticket for good and frees its seat. The order line keeps its quantity and its money: the refund is
 * Medusa's. Who had a valid ticket is told, unless `notify` is off; of an unpaid one nobody is.
 *
 * @throws 404, `ticket_cancelled`, `ticket_scanned`
 */
export function cancelTicket(pool: Pool, ticketId: string, notify: boolean): Promise<void> {
  return inTransaction(pool, async (trx) => {
    const { ticket, claims } = await lockTicket(trx, ticketId);
    assertUnused(ticket);
    await giveBackSeat(trx, claims, ticket.offer_id);
    await query(
      trx,
      `UPDATE box_office_ticket
       SET status = 'cancelled', is_withdrawn = true, cancelled_at = now(), updated_at = now() WHERE id = :id`,
      { id: ticket.id },
    );
    if (notify && ticket.status === "valid") {
      await noteForPeople(trx, [
        {
          kind: "cancelled",
          order_id: ticket.order_id,
          ticket_ids: [ticket.id],
          reason: "ticket",
        },
      ]);
    }
  });
}
