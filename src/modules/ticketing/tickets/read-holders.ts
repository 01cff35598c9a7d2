import { type Db, query } from "../../../shared/db";

/** A ticket that ends with its order, or came to an end with it, and whom messages about it go to. */
export type HeldTicket = {
  order_id: string;
  status: "reserved" | "valid" | "cancelled";
  /** Of its participant, in lower case; where nobody was named, of the buyer. */
  address: string | null;
};

/** What orders have of tickets, or had until they were cancelled. */
export function readHeldTickets(db: Db, orderIds: readonly string[]): Promise<HeldTicket[]> {
  return query(
    db,
    `SELECT ticket.order_id, ticket.status,
            lower(coalesce(ticket.holder_email, ticket.attendee_email, bought.buyer_email)) AS address
     FROM box_office_ticket ticket
     LEFT JOIN box_office_ticket_order bought ON bought.order_id = ticket.order_id
     WHERE ticket.order_id = ANY (:order_ids) AND (ticket.status <> 'cancelled' OR ticket.is_cancelled_with_order)`,
    { order_ids: [...orderIds] },
  );
}
