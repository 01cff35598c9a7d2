import { readableCode, secretToken } from "../../../shared/codes";
import { type Db, insertRows, query } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import { readBoundAttendees } from "../attendees/cart-attendees";
import { attendeeFor } from "../attendees/follow-buyer";
import type { NewTicket, OrderSnapshot, TicketPlan, TicketRow } from "./plan";

/**
 * Carries out what was planned for an order's tickets. The order row, the pools and the tickets are locked by the caller.
 *
 * @returns the ids of the tickets made
 */
export async function writeTickets(
  trx: Db,
  order: OrderSnapshot,
  plan: TicketPlan,
): Promise<string[]> {
  await cancelTickets(trx, plan.cancel, order.canceled);
  await reviveTickets(trx, order, plan.revive);
  await absorbTickets(trx, plan.absorb);
  const created = await createTickets(trx, order, plan.create);
  await validateTickets(trx, plan.validate);
  return created;
}

async function cancelTickets(
  trx: Db,
  tickets: readonly TicketRow[],
  withOrder: boolean,
): Promise<void> {
  if (!tickets.length) return;
  await query(
    trx,
    `UPDATE box_office_ticket
     SET status = 'cancelled', is_cancelled_with_order = :with_order, cancelled_at = now(), updated_at = now()
     WHERE id = ANY (:ids)`,
    { ids: tickets.map((ticket) => ticket.id), with_order: withOrder },
  );
}

/** The number stays; the code and the link that were out there stay dead. */
async function reviveTickets(
  trx: Db,
  order: OrderSnapshot,
  tickets: readonly TicketRow[],
): Promise<void> {
  if (!tickets.length) return;
  await query(
    trx,
    `UPDATE box_office_ticket ticket
     SET status = :status, secret = fresh.secret, link_token = fresh.link_token, is_cancelled_with_order = false,
         cancelled_at = NULL, told_at = now(), reminder_id = NULL, updated_at = now()
     FROM jsonb_to_recordset(:fresh) AS fresh (id text, secret text, link_token text) WHERE ticket.id = fresh.id`,
    {
      status: order.payment === "paid" ? "valid" : "reserved",
      fresh: JSON.stringify(
        tickets.map(({ id }) => ({ id, secret: secretToken(), link_token: secretToken() })),
      ),
    },
  );
}

async function absorbTickets(trx: Db, tickets: readonly TicketRow[]): Promise<void> {
  if (!tickets.length) return;
  await query(
    trx,
    `UPDATE box_office_ticket SET is_withdrawn = false, updated_at = now() WHERE id = ANY (:ids)`,
    { ids: tickets.map((ticket) => ticket.id) },
  );
}

async function validateTickets(trx: Db, tickets: readonly TicketRow[]): Promise<void> {
  if (!tickets.length) return;
  await query(
    trx,
    `UPDATE box_office_ticket SET status = 'valid', told_at = now(), updated_at = now()
     WHERE id = ANY (:ids) AND status = 'reserved'`,
    { ids: tickets.map((ticket) => ticket.id) },
  );
}

/** @returns the ids of the new tickets */
async function createTickets(
  trx: Db,
  order: OrderSnapshot,
  tickets: readonly NewTicket[],
): Promise<string[]> {
  if (!tickets.length) return [];
  const attendeeAt = await readBoundAttendees(trx, order.cart_id);
  const rows = tickets.map(({ line, unit_index, amount_minor, place }) => {
    const { attendee, follows_buyer } = attendeeFor(
      attendeeAt(line.offer.id, place),
      order.attendee,
    );
    return {
      id: newId("botic"),
      number: readableCode({ groups: 3, of: 3 }),
      secret: secretToken(),
      link_token: secretToken(),
      status: order.payment === "paid" ? "valid" : "reserved",
      event_id: line.offer.event_id,
      session_id: line.offer.session_id,
      ticket_type_id: line.offer.ticket_type_id,
      offer_id: line.offer.id,
      order_id: order.order_id,
      order_line_item_id: line.line_item_id,
      unit_index,
      amount_minor,
      raw_amount_minor: { value: String(amount_minor), precision: 20 },
      currency_code: order.currency_code,
      attendee_name: attendee.name,
      attendee_email: attendee.email,
      attendee_phone: attendee.phone,
      follows_buyer,
      told_at: new Date(),
    };
  });
  await insertRows(trx, "box_office_ticket", rows);
  return rows.map((row) => row.id);
}
