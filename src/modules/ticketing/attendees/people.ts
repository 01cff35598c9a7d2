import { type Db, inTransaction, type Pool, queryOne, updateRow } from "../../../shared/db";
import { notFound, refusal } from "../../../shared/errors";
import { noteForLog } from "../notices/ticket-history";
import type { Person } from "../orders/read-tickets";
import type { TicketRow } from "../settlement/plan";
import { assertLive } from "../tickets/lock-ticket";

/**
 * Corrects the attendee of a ticket, the line that is printed on it (A12). What is left out stays.
 *
 * @throws 404, `ticket_cancelled`
 */
export function editAttendee(
  pool: Pool,
  ticketId: string,
  attendee: Partial<Person>,
  userId: string,
): Promise<void> {
  return inTransaction(pool, async (trx) => {
    const ticket = await lockLiveTicket(trx, ticketId);
    const fields = LINES.filter(
      (line) => attendee[line] !== undefined && attendee[line] !== ticket[`attendee_${line}`],
    );
    if (!fields.length) return;
    await updateRow(
      trx,
      "box_office_ticket",
      ticketId,
      Object.fromEntries(fields.map((line) => [`attendee_${line}`, attendee[line]])),
    );
    const deed = { kind: "attendee_changed", fields } as const;
    await noteForLog(trx, ticket.order_id, [ticketId], { ...deed, fields: [...fields] }, userId);
  });
}

const LINES = ["name", "email", "phone"] as const;

type Attendee = Pick<TicketRow, "status"> & { order_id: string } & Record<
    `attendee_${(typeof LINES)[number]}`,
    string | null
  >;

async function lockLiveTicket(trx: Db, ticketId: string): Promise<Attendee> {
  const ticket = await queryOne<Attendee>(
    trx,
    `SELECT status, order_id, attendee_name, attendee_email, attendee_phone
     FROM box_office_ticket WHERE id = :id FOR UPDATE`,
    { id: ticketId },
  );
  if (!ticket) throw notFound("Registration", ticketId);
  assertLive(ticket);
  return ticket;
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
