import { type Db, query } from "../../../shared/db";
import type { PersonLine } from "../notices/ticket-history";
import type { Person } from "../orders/read-tickets";
import type { OrderSnapshot } from "../settlement/plan";

/** Who a ticket is for, and which lines of that are no more than what the order says of its buyer. */
export type Attendee = { attendee: Person; follows_buyer: PersonLine[] };

/**
 * Who a new ticket is for (A1): whom the buyer named, else the buyer. What nobody named follows the order, and so does the
 * address of an attendee that is the buyer's own: where that was mistyped, it was so in both places.
 */
export function attendeeFor(given: Person | undefined, buyer: Person): Attendee {
  const isNamed = given && Object.values(given).some((value) => value !== null);
  if (!isNamed) return { attendee: buyer, follows_buyer: ["name", "email", "phone"] };
  return {
    attendee: given,
    follows_buyer: isSameAddress(given.email, buyer.email) ? ["email"] : [],
  };
}

export const isSameAddress = (one: string | null | undefined, other: string | null | undefined) =>
  one != null && one.toLowerCase() === other?.toLowerCase();

/**
 * Brings the attendees that are the buyer to who the buyer is now: corrected, or another customer. What a gone order can't
 * tell any more stays as it was.
 *
 * @returns the tickets that were changed, by which lines of them
 */
export function followBuyer(
  trx: Db,
  { order_id, attendee }: Pick<OrderSnapshot, "order_id" | "attendee">,
): Promise<{ fields: PersonLine[]; ticket_ids: string[] }[]> {
  return query(
    trx,
    `WITH changed AS (
       UPDATE box_office_ticket ticket
       SET attendee_name = fresh.name, attendee_email = fresh.email, attendee_phone = fresh.phone, updated_at = now()
       FROM (
         SELECT id, attendee_name, attendee_email, attendee_phone,
           ${LINES.map((line) => `${following(line)} AS ${line}`).join(", ")}
         FROM box_office_ticket WHERE order_id = :order_id AND follows_buyer <> '{}'
       ) fresh
       WHERE ticket.id = fresh.id AND (${LINES.map(hasChanged).join(" OR ")})
       RETURNING ticket.id,
         array_remove(ARRAY[${LINES.map((line) => `CASE WHEN ${hasChanged(line)} THEN '${line}' END`).join(", ")}], NULL) AS fields
     )
     SELECT fields, array_agg(id ORDER BY id) AS ticket_ids FROM changed GROUP BY fields`,
    { order_id, ...attendee },
  );
}

const LINES = ["name", "email", "phone"] as const satisfies PersonLine[];

const following = (line: PersonLine) =>
  `CASE WHEN '${line}' = ANY (follows_buyer) THEN coalesce(:${line}, attendee_${line}) ELSE attendee_${line} END`;

const hasChanged = (line: PersonLine) => `fresh.${line} IS DISTINCT FROM fresh.attendee_${line}`;
