import { type Db, queryOne, updateRow } from "../../../shared/db";
import { notFound, refusal } from "../../../shared/errors";
import type { Person } from "../orders/read-tickets";
import type { TicketRow } from "../settlement/plan";
import { assertLive } from "../tickets/lock-ticket";

/**
 * Corrects the attendee of a ticket, the line that is printed on it (A12). What is left out stays.
 *
 * @throws 404, `ticket_cancelled`
 */
export async function editAttendee(
  db: Db,
  ticketId: string,
  { name, email, phone }: Partial<Person>,
): Promise<void> {
  await assertLiveTicket(db, ticketId);
  await updateRow(db, "box_office_ticket", ticketId, {
    attendee_name: name,
    attendee_email: email,
    attendee_phone: phone,
  });
}

async function assertLiveTicket(db: Db, ticketId: string): Promise<void> {
  const ticket = await queryOne<Pick<TicketRow, "status">>(
    db,
    `SELECT status FROM box_office_ticket WHERE id = :id`,
    { id: ticketId },
  );
  if (!ticket) throw notFound("Registration", ticketId);
  assertLive(ticket);
}

/**
 * The participant registers own details by the ticket's link (A12); messages prefer them from then on. What the
 * buyer gave stays beside them and on the ticket. One statement: a link that is replaced at this moment registers
 * nobody.
 *
 * @throws `ticket_cancelled`, also for a link that opens nothing any more
 */
export async function registerHolder(db: Db, linkToken: string, holder: Person): Promise<void> {
  const registered = await queryOne(
    db,
    `UPDATE box_office_ticket
     SET holder_name = :name, holder_email = :email, holder_phone = :phone, updated_at = now()
     WHERE link_token = :link_token AND status <> 'cancelled' RETURNING id`,
    { link_token: linkToken, ...holder },
  );
  if (!registered) throw refusal("ticket_cancelled", "The ticket is cancelled");
}
