import { type Db, inTransaction, type Pool, queryOne, updateRow } from "../../../shared/db";
import { notFound, refusal } from "../../../shared/errors";
import { noteForLog, type PersonLine } from "../notices/ticket-history";
import type { Person } from "../orders/read-tickets";
import type { TicketRow } from "../settlement/plan";
import { assertLive } from "../tickets/lock-ticket";
import { isSameAddress } from "./follow-buyer";

/**
 * Corrects the attendee of a ticket, the line that is printed on it (A12). What is left out stays; what is changed follows the
 * order's buyer no more.
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
    await updateRow(trx, "box_office_ticket", ticketId, {
      ...Object.fromEntries(fields.map((line) => [`attendee_${line}`, attendee[line]])),
      follows_buyer: [
        ...ticket.follows_buyer.filter((line) => !fields.includes(line)),
        ...(fields.includes("email") && isSameAddress(attendee.email, ticket.buyer_email)
          ? ["email"]
          : []),
      ],
    });
    const deed = { kind: "attendee_changed", fields } as const;
    await noteForLog(trx, ticket.order_id, [ticketId], { ...deed, fields: [...fields] }, userId);
  });
}

const LINES = ["name", "email", "phone"] as const;

type AttendeeRow = Pick<TicketRow, "status"> & {
  order_id: string;
  buyer_email: string | null;
  follows_buyer: PersonLine[];
} & Record<`attendee_${PersonLine}`, string | null>;

async function lockLiveTicket(trx: Db, ticketId: string): Promise<AttendeeRow> {
  const ticket = await queryOne<AttendeeRow>(
    trx,
    `SELECT status, order_id, attendee_name, attendee_email, attendee_phone, follows_buyer,
            (SELECT buyer_email FROM box_office_ticket_order bought WHERE bought.order_id = ticket.order_id)
     FROM box_office_ticket ticket WHERE id = :id FOR UPDATE`,
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
