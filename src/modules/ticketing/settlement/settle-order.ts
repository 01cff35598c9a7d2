import { randomUUID } from "node:crypto";
import type { MedusaError } from "@medusajs/framework/utils";
import { readableCode, secretToken } from "../../../shared/codes";
import { type Db, insertRows, inTransaction, type Pool, query } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import { readBoundAttendees } from "../attendees/cart-attendees";
import { pinSeatsForOrder } from "../claims/claim-seats";
import { ticketLinesOf } from "../claims/ticket-lines";
import { lockClaimOwner, lockPools } from "../db";
import { type CancellationReason, type NewNotice, noteForPeople } from "../notices/ticket-notices";
import { STALE_SECONDS } from "../orders/ticket-orders";
import { claimsOfOrder, missingSeats, ticketsOfOrder } from "./missing-seats";
import {
  type ClaimRow,
  claimedByOffer,
  fitToSeats,
  isCancelled,
  liveByOffer,
  type NewTicket,
  type OrderSnapshot,
  planTickets,
  type SettledLine,
  type TicketPlan,
  type TicketRow,
} from "./plan";

export type Settlement =
  | { status: "stale" }
  | {
      status: "settled";
      created: number;
      validated: string[];
      cancelled: string[];
      problem: Problem | null;
      /** The merchant has not been told of it yet. */
      is_new_problem: boolean;
    };

/** Why an order lacks tickets that it should have. */
export type Problem = "seats_unavailable" | "event_cancelled";

/**
 * Brings an order's seats and tickets to where the order stands: claims become the order's, tickets are made,
 * turned valid or cancelled. It may run any number of times, in any order of events: it acts on what the order is,
 * not on what happened. Live tickets of an offer = its sold claim, always.
 *
 * Seats that the order lacks are claimed anew; where there are none left no ticket is made and the order carries
 * `problem = 'seats_unavailable'`.
 *
 * @param revision of the ticket order before the snapshot was read; `stale` is returned when another settlement
 * wrote since, and the caller reads the order again
 */
export async function settleOrder(
  pool: Pool,
  order: OrderSnapshot,
  revision: number,
  readAt: Date,
): Promise<Settlement> {
  const problem = await claimMissingSeats(
    pool,
    order,
    (await ticketLinesOf(pool, order.lines)) as SettledLine[],
  );

  return inTransaction(pool, async (trx) => {
    const [current] = await query<{ revision: number; problem: string | null }>(
      trx,
      `SELECT revision, problem FROM box_office_ticket_order WHERE order_id = :order_id FOR UPDATE`,
      { order_id: order.order_id },
    );
    if (current?.revision !== revision) return { status: "stale" };

    const claims = await lockClaims(trx, order);
    // Under the pools' locks: a cancellation of the session that was at work has ended.
    const lines = (await ticketLinesOf(trx, order.lines)) as SettledLine[];
    const tickets = await ticketsOfOrder(trx, order.order_id, "FOR UPDATE");
    const claimed = claimedByOffer(claims);
    const wanted = planTickets(order, lines, tickets);
    const short = [...liveByOffer(tickets, wanted)].some(
      ([offerId, seats]) => (claimed.get(offerId) ?? 0) < seats,
    );
    if (short && !problem) return { status: "stale" };
    const plan = fitToSeats(wanted, tickets, claimed);

    await writeClaims(trx, order, claims, liveByOffer(tickets, plan));
    await cancelTickets(trx, plan.cancel, order.canceled);
    await reviveTickets(trx, order, plan.revive);
    await absorbTickets(trx, plan.absorb);
    const created = await createTickets(trx, order, plan.create);
    await validateTickets(trx, plan.validate);
    await noteForPeople(trx, noticesOf(order, lines, plan, created));
    const standing = problem ?? soldAfterCancellation(order, lines, tickets);
    await writeTicketOrder(trx, order, lines, standing, readAt);
    return {
      status: "settled",
      created: plan.create.length + plan.revive.length,
      validated: plan.validate.map((ticket) => ticket.id),
      cancelled: plan.cancel.map((ticket) => ticket.id),
      problem: standing,
      is_new_problem: standing !== null && standing !== current.problem,
    };
  });
}

/** Who has to be told: those whose tickets became valid, and those who lose a valid one (A10). */
function noticesOf(
  order: OrderSnapshot,
  lines: readonly SettledLine[],
  plan: TicketPlan,
  created: readonly string[],
): NewNotice[] {
  const { order_id } = order;
  const validated = plan.validate.map((ticket) => ticket.id);
  const revived = plan.revive.map((ticket) => ticket.id);
  const lost = plan.cancel.filter((ticket) => ticket.status === "valid");
  const reasonOf = (ticket: TicketRow): CancellationReason => {
    const offer = lines.find((line) => line.offer.id === ticket.offer_id)?.offer;
    if (order.canceled) return "order";
    if (offer?.event_status === "cancelled") return "event";
    return offer?.session_status === "cancelled" ? "session" : "ticket";
  };
  return [
    {
      kind: "issued",
      order_id,
      ticket_ids: order.payment === "paid" ? [...created, ...revived, ...validated] : validated,
    },
    ...[...new Set(lost.map(reasonOf))].map((reason) => ({
      kind: "cancelled" as const,
      order_id,
      ticket_ids: lost.filter((ticket) => reasonOf(ticket) === reason).map(({ id }) => id),
      reason,
    })),
  ];
}

/** Writes down how the order was read. What a gone order can't tell any more stays as it was. */
async function writeTicketOrder(
  trx: Db,
  order: OrderSnapshot,
  lines: readonly SettledLine[],
  problem: Problem | null,
  readAt: Date,
): Promise<void> {
  const eventIds = [...new Set(lines.map(({ offer }) => offer.event_id))];
  await query(
    trx,
    `UPDATE box_office_ticket_order
     SET payment = ${PAYMENT_ONCE_STARTED}, revision = revision + 1, settled_at = now(), problem = :problem, updated_at = now(),
         display_id = coalesce(:display_id, display_id), placed_at = coalesce(:placed_at, placed_at),
         buyer_name = coalesce(:buyer_name, buyer_name), buyer_email = coalesce(:buyer_email, buyer_email),
         customer_id = coalesce(:customer_id, customer_id),
         sales_channel_id = coalesce(:sales_channel_id, sales_channel_id),
         payment_provider_id = coalesce(:payment_provider_id, payment_provider_id),
         locale = coalesce(:locale, locale), currency_code = coalesce(:currency_code, currency_code),
         event_ids = coalesce(:event_ids::text[], event_ids),
         dirty_at = CASE WHEN dirty_at < :read_at::timestamptz - make_interval(secs => :stale_seconds)
                         THEN NULL ELSE dirty_at END
     WHERE order_id = :order_id`,
    {
      order_id: order.order_id,
      payment: order.canceled ? "closed" : order.payment,
      problem,
      display_id: order.display_id,
      placed_at: order.placed_at,
      buyer_name: order.attendee.name,
      buyer_email: order.email,
      customer_id: order.customer_id,
      sales_channel_id: order.sales_channel_id,
      payment_provider_id: order.payment_provider_id,
      locale: order.locale,
      currency_code: order.currency_code || null,
      event_ids: eventIds.length ? eventIds : null,
      read_at: readAt,
      stale_seconds: STALE_SECONDS,
    },
  );
}

/**
 * `unpaid` is a checkout that never finished, which the job closes. An order that was paid or awaited by design, or
 * that an admin brought back from cancelled, is never that again, whatever an edit does to its payments.
 */
const PAYMENT_ONCE_STARTED = `CASE
  WHEN :payment = 'unpaid' AND payment IN ('paid', 'awaiting', 'closed') THEN 'awaiting' ELSE :payment END`;

/** The event or session was cancelled while the buyer paid: there is money and never was a ticket. */
function soldAfterCancellation(
  order: OrderSnapshot,
  lines: readonly SettledLine[],
  tickets: readonly TicketRow[],
): Problem | null {
  const ticketed = new Set(tickets.map((ticket) => ticket.order_line_item_id));
  const isLost = lines.some(
    (line) => line.quantity > 0 && isCancelled(line.offer) && !ticketed.has(line.line_item_id),
  );
  return isLost && !order.canceled && order.payment !== "unpaid" ? "event_cancelled" : null;
}

/** Pins what the order should have and has not; the pins are durable before the settlement uses them. */
async function claimMissingSeats(
  pool: Pool,
  order: OrderSnapshot,
  lines: readonly SettledLine[],
): Promise<Problem | null> {
  const missing = await missingSeats(pool, order, lines);
  if (!missing.length) return null;
  try {
    await pinSeatsForOrder(pool, { ...order, lines: missing }, `settle:${randomUUID()}`);
    return null;
  } catch (error) {
    const { code } = error as MedusaError;
    if (code === "seats_unavailable" || code === "sales_closed") return "seats_unavailable";
    throw error;
  }
}

/** The order's claims, with their pools locked before them. */
async function lockClaims(trx: Db, order: OrderSnapshot): Promise<ClaimRow[]> {
  if (order.cart_id) await lockClaimOwner(trx, order.cart_id);
  await lockClaimOwner(trx, order.order_id);
  const before = await claimsOfOrder(trx, order);
  await lockPools(
    trx,
    before.flatMap((claim) => claim.pool_ids),
  );
  return claimsOfOrder(trx, order);
}

/**
 * Makes the order's sold claims come to its live tickets. Claims keep the pools they were made with: what a pin holds
 * becomes sold as it stands, so no counter rises here and none can run over its capacity. The cart's claims end;
 * pins of an order change that still runs stay.
 */
async function writeClaims(
  trx: Db,
  order: OrderSnapshot,
  claims: readonly ClaimRow[],
  sold: ReadonlyMap<string, number>,
): Promise<void> {
  const left = new Map(sold);
  const take = (claim: ClaimRow) => {
    const taken = Math.min(claim.quantity, left.get(claim.offer_id) ?? 0);
    left.set(claim.offer_id, (left.get(claim.offer_id) ?? 0) - taken);
    return taken;
  };
  for (const claim of claims.filter(({ state }) => state === "sold")) {
    await keepSold(trx, claim, take(claim));
  }
  for (const claim of claims.filter(({ order_id }) => order_id === null)) {
    await sellOfCart(trx, order, claim, take(claim));
  }
  for (const claim of claims.filter((pin) => pin.order_id && pin.state === "pinned")) {
    await sellOfChange(trx, claim, take(claim));
  }
}

async function keepSold(trx: Db, claim: ClaimRow, quantity: number): Promise<void> {
  if (quantity === claim.quantity) return;
  await query(
    trx,
    `UPDATE box_office_seat_claim
     SET state = CASE WHEN :quantity > 0 THEN 'sold' ELSE 'released' END,
         quantity = CASE WHEN :quantity > 0 THEN :quantity ELSE quantity END, updated_at = now()
     WHERE id = :id`,
    { id: claim.id, quantity },
  );
}

async function sellOfCart(
  trx: Db,
  order: OrderSnapshot,
  claim: ClaimRow,
  quantity: number,
): Promise<void> {
  if (quantity === 0) {
    await query(trx, `DELETE FROM box_office_seat_claim WHERE id = :id`, { id: claim.id });
    return;
  }
  await query(
    trx,
    `UPDATE box_office_seat_claim
     SET state = 'sold', quantity = :quantity, order_id = :order_id, customer_id = :customer_id, email = :email,
         attempt_id = NULL, pinned_at = NULL, updated_at = now()
     WHERE id = :id`,
    {
      id: claim.id,
      quantity,
      order_id: order.order_id,
      customer_id: order.customer_id,
      email: order.email?.toLowerCase() ?? null,
    },
  );
}

/** A pin of which only a part is used gives that part to a sold claim of its own. */
async function sellOfChange(trx: Db, pin: ClaimRow, quantity: number): Promise<void> {
  if (quantity === 0) return;
  if (quantity === pin.quantity) {
    await query(
      trx,
      `UPDATE box_office_seat_claim
       SET state = 'sold', attempt_id = NULL, pinned_at = NULL, updated_at = now() WHERE id = :id`,
      { id: pin.id },
    );
    return;
  }
  await query(
    trx,
    `UPDATE box_office_seat_claim SET quantity = quantity - :quantity, updated_at = now() WHERE id = :id`,
    { id: pin.id, quantity },
  );
  await query(
    trx,
    `INSERT INTO box_office_seat_claim (
       id, event_id, offer_id, pool_ids, order_id, customer_id, email, quantity, state, max_expires_at, expires_at
     )
     SELECT :new_id, event_id, offer_id, pool_ids, order_id, customer_id, email, :quantity::integer, 'sold',
            max_expires_at, expires_at
     FROM box_office_seat_claim WHERE id = :id`,
    { id: pin.id, new_id: newId("boclaim"), quantity },
  );
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
         cancelled_at = NULL, updated_at = now()
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
    `UPDATE box_office_ticket SET status = 'valid', updated_at = now()
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
    const attendee = attendeeAt(line.offer.id, place) ?? order.attendee;
    return {
      id: newId("botic"),
      number: readableCode(3),
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
    };
  });
  await insertRows(trx, "box_office_ticket", rows);
  return rows.map((row) => row.id);
}
