import { type Db, insertRows, inTransaction, type Pool, query, queryOne } from "../../../shared/db";
import { invalid, refusal } from "../../../shared/errors";
import { newId } from "../../../shared/ids";
import type { TicketLine } from "../claims/ticket-lines";
import { lockClaimOwner } from "../db";
import type { Person } from "../orders/read-tickets";

export type CartAttendee = { line_item_id: string; position: number } & Person;
export type AttendeeInput = { line_item_id: string; position: number } & Partial<Person>;

/**
 * Notes who the tickets of a cart are for. Given positions are replaced, others stay; what is left out of one is
 * empty.
 *
 * @param lines the cart's ticket lines
 * @returns all attendees of the cart, those of lines and positions that are gone left out
 * @throws 400 for a line that is no ticket line of the cart, a position beyond its quantity, one named twice, and an
 * event that takes no attendee details; `completion_in_progress`
 */
export function saveCartAttendees(
  pool: Pool,
  cartId: string,
  lines: readonly TicketLine[],
  attendees: readonly AttendeeInput[],
): Promise<CartAttendee[]> {
  assertPlaces(lines, attendees);
  return inTransaction(pool, async (trx) => {
    await lockClaimOwner(trx, cartId);
    await assertNotCompleting(trx, cartId);
    await query(
      trx,
      `DELETE FROM box_office_cart_attendee attendee
       USING jsonb_to_recordset(:given) AS given (line_item_id text, position integer)
       WHERE attendee.cart_id = :cart_id AND attendee.line_item_id = given.line_item_id
         AND attendee.position = given.position`,
      { cart_id: cartId, given: JSON.stringify(attendees) },
    );
    await insertRows(
      trx,
      "box_office_cart_attendee",
      attendees.map((attendee) => ({ id: newId("boatt"), cart_id: cartId, ...attendee })),
    );
    return readCartAttendees(trx, cartId, lines);
  });
}

/** What a running completion has bound stays as it is. */
async function assertNotCompleting(trx: Db, cartId: string): Promise<void> {
  const pinned = await queryOne(
    trx,
    `SELECT 1 FROM box_office_seat_claim
     WHERE cart_id = :cart_id AND order_id IS NULL AND state = 'pinned' LIMIT 1`,
    { cart_id: cartId },
  );
  if (pinned) throw refusal("completion_in_progress", "The cart is being completed right now");
}

function assertPlaces(lines: readonly TicketLine[], attendees: readonly AttendeeInput[]): void {
  const byId = new Map(lines.map((line) => [line.line_item_id, line]));
  const seen = new Set<string>();
  attendees.forEach(({ line_item_id, position }, index) => {
    const line = byId.get(line_item_id);
    const at = `attendees.${index}`;
    if (!line) throw invalid(`${at}.line_item_id: ${line_item_id} is no ticket line of this cart`);
    if (position > line.quantity) {
      throw invalid(`${at}.position: the line has ${line.quantity} tickets`);
    }
    if (line.offer.attendee_details === "none") {
      throw invalid(`${at}: ${line.offer.event_title} takes no details of attendees`);
    }
    const place = `${line_item_id} ${position}`;
    if (seen.has(place)) throw invalid(`${at}.position: it is named twice`);
    seen.add(place);
  });
}

async function readCartAttendees(
  db: Db,
  cartId: string,
  lines: readonly TicketLine[],
): Promise<CartAttendee[]> {
  const rows = await query<CartAttendee>(
    db,
    `SELECT line_item_id, position, name, email, phone FROM box_office_cart_attendee
     WHERE cart_id = :cart_id ORDER BY line_item_id, position`,
    { cart_id: cartId },
  );
  const quantities = new Map(lines.map((line) => [line.line_item_id, line.quantity]));
  return rows.filter((row) => row.position <= (quantities.get(row.line_item_id) ?? 0));
}

/**
 * Says which ticket of the order each attendee of the cart will be, before the order is made: its lines have other ids
 * than the cart's, so places are counted over all lines of an offer.
 *
 * @throws `attendees_required` when a ticket type demands a name that is not there
 */
export async function bindAttendees(
  db: Db,
  cartId: string,
  lines: readonly TicketLine[],
): Promise<void> {
  const named = new Map(
    (await readCartAttendees(db, cartId, lines)).map((row) => [
      `${row.line_item_id} ${row.position}`,
      row,
    ]),
  );
  const next = new Map<string, number>();
  const bound: { line_item_id: string; position: number; offer_id: string; place: number }[] = [];
  for (const line of [...lines].sort((a, b) => (a.line_item_id < b.line_item_id ? -1 : 1))) {
    const { id: offer_id, attendee_details, event_title, ticket_type_name } = line.offer;
    for (let position = 1; position <= line.quantity; position++) {
      const place = next.get(offer_id) ?? 0;
      next.set(offer_id, place + 1);
      const attendee = named.get(`${line.line_item_id} ${position}`);
      if (attendee_details === "required" && !attendee?.name) {
        throw refusal(
          "attendees_required",
          `${event_title}, ${ticket_type_name}: ticket ${position} of line ${line.line_item_id} needs the attendee's name`,
        );
      }
      if (attendee) bound.push({ line_item_id: line.line_item_id, position, offer_id, place });
    }
  }
  await query(
    db,
    `UPDATE box_office_cart_attendee attendee SET offer_id = bound.offer_id, place = bound.place, updated_at = now()
     FROM (
       SELECT own.id, given.offer_id, given.place FROM box_office_cart_attendee own
       LEFT JOIN jsonb_to_recordset(:bound) AS given (line_item_id text, position integer, offer_id text, place integer)
         ON given.line_item_id = own.line_item_id AND given.position = own.position
       WHERE own.cart_id = :cart_id
     ) bound
     WHERE attendee.id = bound.id
       AND (attendee.offer_id, attendee.place) IS DISTINCT FROM (bound.offer_id, bound.place)`,
    { cart_id: cartId, bound: JSON.stringify(bound) },
  );
}

/** The attendee of a place among the tickets of an offer, as {@link bindAttendees} left them. */
export async function readBoundAttendees(
  db: Db,
  cartId: string | null,
): Promise<(offerId: string, place: number) => Person | undefined> {
  const rows = await query<Person & { offer_id: string; place: number }>(
    db,
    `SELECT offer_id, place, name, email, phone FROM box_office_cart_attendee
     WHERE cart_id = :cart_id AND offer_id IS NOT NULL`,
    { cart_id: cartId },
  );
  const byPlace = new Map(
    rows.map(({ offer_id, place, ...person }) => [`${offer_id} ${place}`, person]),
  );
  return (offerId, place) => byPlace.get(`${offerId} ${place}`);
}
