import { randomUUID } from "node:crypto";
import type { MedusaError } from "@medusajs/framework/utils";
import { type Db, inTransaction, type Pool, query } from "../../../shared/db";
import { followBuyer } from "../attendees/follow-buyer";
import { pinSeatsForOrder } from "../claims/claim-seats";
import { strayLinesOf, ticketLinesOf } from "../claims/ticket-lines";
import { noteLowering } from "../lowering/queue";
import { unitsToLower } from "../lowering/units-to-lower";
import { type TicketDeed, toLog } from "../notices/ticket-history";
import { type CancellationReason, type NewNotice, noteForPeople } from "../notices/ticket-notices";
import { missingSeats, ticketsOfOrder } from "./missing-seats";
import {
  claimedByOffer,
  fitToSeats,
  GONE,
  isCancelled,
  liveByOffer,
  type OrderSnapshot,
  planTickets,
  type SettledLine,
  type TicketPlan,
  type TicketRow,
} from "./plan";
import { NO_MONEY, type OrderMoney } from "./ticket-amounts";
import { ATTEMPT_OF_SETTLEMENT, lockClaims, writeClaims } from "./write-claims";
import { writeTicketAmounts } from "./write-ticket-amounts";
import { writeTickets } from "./write-tickets";

type SettledOrder = OrderSnapshot & OrderMoney;

export type Settlement =
  | { status: "stale" }
  | {
      status: "settled";
      created: number;
      validated: string[];
      cancelled: string[];
      /** Their attendee is another now: the order's buyer was corrected. */
      corrected: string[];
      problem: Problem | null;
      /** The merchant is to be told of it. */
      is_new_problem: boolean;
      /** Its lines ask for what is cancelled. */
      lowers: boolean;
    };

/** Why an order lacks tickets that it should have; `not_a_ticket`: a line of an event's product is no offer of it. */
export type Problem = "seats_unavailable" | "event_cancelled" | "not_a_ticket";

/**
 * Brings an order's seats and tickets to where the order stands: claims become the order's, tickets are made,
 * turned valid or cancelled. It may run any number of times, in any order of events: it acts on what the order is,
 * not on what happened. Live tickets of an offer = its sold claim, always.
 *
 * Seats that the order lacks are claimed anew; where there are none left no ticket is made and the order carries
 * `problem = 'seats_unavailable'`.
 *
 * @param revision of the ticket order before the snapshot was read; `stale` is returned when another settlement
 * wrote since, or seats are just being claimed for the order, and the caller reads it again
 */
export async function settleOrder(
  pool: Pool,
  order: SettledOrder,
  revision: number,
  readAt: Date,
): Promise<Settlement> {
  const settled = await settle(pool, order, revision, readAt, null);
  if (settled.status !== "short") return settled;
  const problem = await claimMissingSeats(pool, order);
  if (problem === "stale") return { status: "stale" };
  const filled = await settle(pool, order, revision, readAt, problem);
  return filled.status === "short" ? { status: "stale" } : filled;
}

/** As {@link settleOrder}, of an order that is there no more. */
export function settleGoneOrder(
  pool: Pool,
  orderId: string,
  revision: number,
  readAt: Date,
): Promise<Settlement> {
  return settleOrder(pool, { ...GONE, ...NO_MONEY, order_id: orderId }, revision, readAt);
}

/** @returns `short`, with nothing written, when seats are missing and it is not known yet why they can't be had */
function settle(
  pool: Pool,
  order: SettledOrder,
  revision: number,
  readAt: Date,
  problem: Problem | null,
): Promise<Settlement | { status: "short" }> {
  return inTransaction(pool, async (trx) => {
    const [current] = await query<{
      revision: number;
      problem: string | null;
      is_cancelled: boolean;
    }>(
      trx,
      `SELECT revision, problem, is_cancelled FROM box_office_ticket_order WHERE order_id = :order_id FOR UPDATE`,
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
    if (short && !problem) return { status: "short" };
    const plan = fitToSeats(wanted, tickets, claimed);

    await writeClaims(trx, order, claims, liveByOffer(tickets, plan), readAt);
    const created = await writeTickets(trx, order, plan);
    await writeTicketAmounts(trx, order);
    const lowers = await noteWhatIsToLower(trx, order, lines, tickets);
    const corrected = await followBuyer(trx, order);
    const bought = order.lines.filter(({ quantity }) => quantity > 0);
    const strays = await strayLinesOf(trx, bought, lines);
    const lacks =
      problem ?? soldAfterCancellation(order, lines, tickets) ?? soldAsNoTicket(order, strays);
    const isNewProblem = lacks !== null && lacks !== current.problem;
    await noteForPeople(trx, [
      ...noticesOf(order, lines, plan, created, current.is_cancelled),
      ...corrected.map(({ fields, ticket_ids }) =>
        toLog(order.order_id, ticket_ids, { kind: "attendee_changed", fields }, null),
      ),
      ...(isNewProblem ? [lackOf(order)] : []),
    ]);
    const eventIds = [...lines.map(({ offer }) => offer), ...strays].map(eventOf);
    await writeTicketOrder(trx, order, [...new Set(eventIds)], lacks);
    return {
      status: "settled",
      created: plan.create.length + plan.revive.length,
      validated: plan.validate.map((ticket) => ticket.id),
      cancelled: plan.cancel.map((ticket) => ticket.id),
      corrected: corrected.flatMap(({ ticket_ids }) => ticket_ids),
      problem: lacks,
      is_new_problem: isNewProblem,
      lowers,
    };
  });
}

/** What the order still asks for though it was cancelled by us, such as when it leaves cancelled itself. */
async function noteWhatIsToLower(
  trx: Db,
  order: OrderSnapshot,
  lines: readonly SettledLine[],
  before: readonly TicketRow[],
): Promise<boolean> {
  const isIntact = !lines.some(({ offer }) => isCancelled(offer)) && !before.some(isWithdrawn);
  if (order.canceled || isIntact) return false;
  const tickets = await ticketsOfOrder(trx, order.order_id);
  const lowers = unitsToLower(order, lines, tickets).length > 0;
  if (lowers) await noteLowering(trx, order.order_id);
  return lowers;
}

const isWithdrawn = ({ is_withdrawn }: TicketRow) => is_withdrawn;

/** Who has to be told: those whose tickets became valid, and those who lose a valid one (A10). */
function noticesOf(
  order: OrderSnapshot,
  lines: readonly SettledLine[],
  plan: TicketPlan,
  created: readonly string[],
  wasCancelled: boolean,
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
  const byReason = (tickets: readonly TicketRow[]) =>
    [...new Set(tickets.map(reasonOf))].map((reason) => ({
      reason,
      ticket_ids: tickets.filter((ticket) => reasonOf(ticket) === reason).map(({ id }) => id),
    }));
  return [
    {
      kind: "issued",
      order_id,
      ...(wasCancelled && { reason: "order" as const }),
      ticket_ids: order.payment === "paid" ? [...created, ...revived, ...validated] : validated,
    },
    ...byReason(lost).map((lost) => ({ kind: "cancelled" as const, order_id, ...lost })),
    // That they end with their order, the order's own entry says.
    ...byReason(order.canceled ? [] : plan.cancel).map(({ ticket_ids, reason }) => {
      const deed = { kind: "tickets_cancelled", reason: reason === "ticket" ? "order" : reason };
      return toLog(order_id, ticket_ids, deed as TicketDeed, null);
    }),
  ];
}

/** What it lacks is read when the merchant is told. */
function lackOf({ order_id }: OrderSnapshot): NewNotice {
  return { kind: "lacks_tickets", order_id, ticket_ids: [] };
}

/** Writes down how the order was read, for lists of tickets. What a gone order can't tell any more stays as it was. */
async function writeTicketOrder(
  trx: Db,
  order: OrderSnapshot,
  eventIds: readonly string[],
  problem: Problem | null,
): Promise<void> {
  await query(
    trx,
    `UPDATE box_office_ticket_order
     SET payment = :payment, is_cancelled = :is_cancelled, revision = revision + 1, settled_at = now(),
         problem = :problem, updated_at = now(),
         display_id = coalesce(:display_id, display_id), placed_at = coalesce(:placed_at, placed_at),
         buyer_name = coalesce(:buyer_name, buyer_name), buyer_email = coalesce(:buyer_email, buyer_email),
         customer_id = coalesce(:customer_id, customer_id),
         sales_channel_id = coalesce(:sales_channel_id, sales_channel_id),
         payment_provider_id = coalesce(:payment_provider_id, payment_provider_id),
         locale = coalesce(:locale, locale), currency_code = coalesce(:currency_code, currency_code),
         event_ids = coalesce(:event_ids::text[], event_ids)
     WHERE order_id = :order_id`,
    {
      order_id: order.order_id,
      payment: order.payment,
      is_cancelled: order.canceled,
      problem,
      display_id: order.display_id,
      placed_at: order.placed_at,
      buyer_name: order.attendee.name,
      buyer_email: order.email,
      customer_id: order.customer_id,
      sales_channel_id: order.sales_channel_id,
      payment_provider_id: order.payment_provider_id,
      locale: order.locale,
      currency_code: order.currency_code,
      event_ids: eventIds.length ? eventIds : null,
    },
  );
}

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
  return isLost && isWorthIt(order) ? "event_cancelled" : null;
}

/** Past the guards of carts and orders somebody sold a variant that is no ticket. */
function soldAsNoTicket(order: OrderSnapshot, strays: readonly object[]): Problem | null {
  return strays.length && isWorthIt(order) ? "not_a_ticket" : null;
}

const isWorthIt = ({ canceled, payment }: OrderSnapshot) => !canceled && payment !== "unpaid";

const eventOf = ({ event_id }: { event_id: string }) => event_id;

/**
 * Pins what the order should have and has not; the pins are durable before the settlement uses them.
 *
 * @returns why they can't be had; `stale` when another settlement or a change of the order is just claiming seats for it
 */
async function claimMissingSeats(
  pool: Pool,
  order: OrderSnapshot,
): Promise<Problem | "stale" | null> {
  const lines = (await ticketLinesOf(pool, order.lines)) as SettledLine[];
  const missing = await missingSeats(pool, order, lines);
  if (!missing.length) return null;
  try {
    await pinSeatsForOrder(
      pool,
      { ...order, lines: missing },
      `${ATTEMPT_OF_SETTLEMENT}${randomUUID()}`,
    );
    return null;
  } catch (error) {
    const { code } = error as MedusaError;
    if (code === "seats_unavailable" || code === "sales_closed") return "seats_unavailable";
    if (code === "completion_in_progress") return "stale";
    throw error;
  }
}
