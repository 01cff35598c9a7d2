import { type Db, query, queryOne, updateRow } from "../../../shared/db";
import { notFound, refusal } from "../../../shared/errors";
import type { Person } from "../orders/read-tickets";

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
  const ticket = await queryOne<{ status: string }>(
    db,
    `SELECT status FROM box_office_ticket WHERE id = :id`,
    { id: ticketId },
  );
  if (!ticket) throw notFound("Registration", ticketId);
  if (ticket.status === "cancelled") {
    throw refusal("ticket_cancelled", "The ticket is cancelled");
  }
}

/**
 * The participant registers own details by the ticket's link (A12); messages prefer them from then on. What the
 * buyer gave stays beside them and on the ticket.
 *
 * @returns the ticket's id; undefined for a link that opens nothing
 * @throws `ticket_cancelled`
 */
export async function registerHolder(
  db: Db,
  linkToken: string,
  holder: Person,
): Promise<string | undefined> {
  const found = await queryOne<{ id: string }>(
    db,
    `SELECT id FROM box_office_ticket WHERE link_token = :link_token`,
    { link_token: linkToken },
  );
  if (!found) return undefined;
  await assertLiveTicket(db, found.id);
  await query(
    db,
    `UPDATE box_office_ticket
     SET holder_name = :name, holder_email = :email, holder_phone = :phone, updated_at = now() WHERE id = :id`,
    { id: found.id, ...holder },
  );
  return found.id;
}
