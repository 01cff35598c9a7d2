import type { MedusaError } from "@medusajs/framework/utils";
import { type Db, queryOne, retryingDeadlocks } from "../../../shared/db";
import { refusal } from "../../../shared/errors";
import { readHold } from "./read-hold";
import { unpinSilentAttempt } from "./release-seats";
import { assertInvoiceAllowed, assertSellable, isAnyClosed } from "./sales-rules";
import { quantityByOffer, type TicketLine } from "./ticket-lines";

/** A renewed hold ends this long after it was first taken, or after the event's own hold time if that is longer. */
const MAX_HOLD_SECONDS = 900;

export type Buyer = { customer_id: string | null; email: string | null };
export type CartClaim = Buyer & {
  cart_id: string;
  lines: readonly TicketLine[];
  pays_by_invoice: boolean;
};
/** Where a hold is asked for, by a pseudonym, and how many places of one event may be held from there at a time. */
export type HoldOrigin = { held_by: string; max_held: number };
export type OrderClaim = Buyer & { order_id: string; lines: readonly TicketLine[] };

export type SeatHold = { expires_at: Date; max_expires_at: Date; had_claim: boolean };

type Outcome =
  | { status: "claimed"; had_claim: boolean; expires_at: string; max_expires_at: string }
  | { status: "seats_unavailable"; offer_ids: string[] }
  | { status: "sales_closed"; offer_ids: string[] }
  | { status: "quantity_limit"; limits: { event_id: string; max: number; taken: number }[] }
  | { status: "address_limit"; max_held?: number }
  | { status: "completion_in_progress" };

/**
 * Holds a cart's seats, all or nothing: its claims become exactly its lines. Repeating it renews the hold.
 * A refusal leaves what the cart held before as it was. Of holds from one origin that meet, no more succeed than it may
 * have, over all processes.
 *
 * @param origin null where the shop sets no such limit
 * @throws `seats_unavailable`, `sales_closed`, `quantity_limit`, `invoice_not_allowed`, `completion_in_progress`
 */
export function holdSeats(
  db: Db,
  claim: CartClaim,
  origin: HoldOrigin | null = null,
  now = new Date(),
): Promise<SeatHold> {
  return claimForCart(db, claim, { state: "held", attempt_id: null, origin }, now);
}

/**
 * Pins a cart's seats for the completion `attemptId`, claiming what it does not hold, within what the address may hold
 * that asked for the completion. A pin does not lapse by time and only its own attempt takes it back; the cart's next
 * one does when it has died.
 *
 * @throws as {@link holdSeats}
 */
export function pinSeats(
  db: Db,
  claim: CartClaim,
  attemptId: string,
  now = new Date(),
): Promise<SeatHold> {
  return claimForCart(db, claim, { state: "pinned", attempt_id: attemptId, origin: null }, now);
}

/**
 * Pins seats that a change is about to add to an order. The rules of a sale bind the buyer; an order is bound by
 * capacity and cancellation alone.
 *
 * @throws `seats_unavailable`, `sales_closed`, `completion_in_progress`
 */
export function pinSeatsForOrder(db: Db, claim: OrderClaim, attemptId: string): Promise<SeatHold> {
  return retryingDeadlocks(() => pinSeatsInTransaction(db, claim, attemptId));
}

/** As {@link pinSeatsForOrder}, as a part of the caller's transaction, which a deadlock ends and begins anew. */
export function pinSeatsInTransaction(
  trx: Db,
  claim: OrderClaim,
  attemptId: string,
): Promise<SeatHold> {
  return callClaimFunction(trx, {
    ...claim,
    cart_id: null,
    state: "pinned",
    attempt_id: attemptId,
    origin: null,
  });
}

type Target = {
  state: "held" | "pinned";
  attempt_id: string | null;
  origin: HoldOrigin | null;
};

async function claimForCart(db: Db, claim: CartClaim, target: Target, now: Date) {
  const held = isAnyClosed(claim.lines, now) ? await readHold(db, claim.cart_id) : [];
  if (claim.pays_by_invoice) assertInvoiceAllowed(claim.lines);
  assertSellable(claim.lines, new Map(held.map((row) => [row.offer_id, row.quantity])), now);
  const claimed = () =>
    retryingDeadlocks(() => callClaimFunction(db, { ...claim, ...target, order_id: null }));
  try {
    return await claimed();
  } catch (error) {
    const isPinned = (error as MedusaError).code === "completion_in_progress";
    if (!isPinned || !(await unpinSilentAttempt(db, claim.cart_id))) throw error;
    return claimed();
  }
}

type Demand = Buyer &
  Target & { cart_id: string | null; order_id: string | null; lines: readonly TicketLine[] };

const CLAIMED = `box_office_claim_seats(
  :cart_id, :order_id, :lines, :state, :attempt_id,
  :hold_seconds, :max_hold_seconds, :customer_id, :email
)`;

/** One statement, so that no pool is locked while a client thinks. */
const HELD_UNLESS_REFUSED = `coalesce(
  box_office_refuse_hold(:cart_id, :lines, :held_by, :max_held, :max_hold_seconds), ${CLAIMED}
)`;
const PINNED_UNLESS_REFUSED = `coalesce(
  box_office_refuse_pin(:cart_id, :lines, :max_hold_seconds), ${CLAIMED}
)`;

function outcomeOf({ origin, state, cart_id }: Demand): string {
  if (origin) return HELD_UNLESS_REFUSED;
  return state === "pinned" && cart_id ? PINNED_UNLESS_REFUSED : CLAIMED;
}

async function callClaimFunction(db: Db, demand: Demand): Promise<SeatHold> {
  const offers = new Map(demand.lines.map(({ offer }) => [offer.id, offer]));
  const holdSeconds = Math.min(...demand.lines.map(({ offer }) => offer.hold_seconds));
  const lines = [...quantityByOffer(demand.lines)].map(([offer_id, quantity]) => ({
    offer_id,
    quantity,
    max_per_customer: demand.cart_id ? offers.get(offer_id)?.max_per_customer : null,
  }));

  const row = await queryOne<{ outcome: Outcome }>(db, `SELECT ${outcomeOf(demand)} AS outcome`, {
    cart_id: demand.cart_id,
    order_id: demand.order_id,
    lines: JSON.stringify(lines),
    state: demand.state,
    attempt_id: demand.attempt_id,
    hold_seconds: holdSeconds,
    max_hold_seconds: Math.max(MAX_HOLD_SECONDS, holdSeconds),
    customer_id: demand.customer_id,
    email: demand.email?.toLowerCase() ?? null,
    ...demand.origin,
  });
  const outcome = row?.outcome as Outcome;

  const names = (offerIds: string[]) =>
    offerIds
      .map((id) => offers.get(id))
      .map((offer) => `${offer?.event_title}, ${offer?.ticket_type_name}`)
      .join("; ");
  switch (outcome.status) {
    case "claimed":
      return {
        had_claim: outcome.had_claim,
        expires_at: new Date(outcome.expires_at),
        max_expires_at: new Date(outcome.max_expires_at),
      };
    case "seats_unavailable":
      throw refusal("seats_unavailable", `Not enough places left: ${names(outcome.offer_ids)}`);
    case "sales_closed":
      throw refusal("sales_closed", `No longer on sale: ${names(outcome.offer_ids)}`);
    case "quantity_limit": {
      const [limit] = outcome.limits;
      throw refusal(
        "quantity_limit",
        `A customer may have ${limit?.max} tickets for this event and has ${limit?.taken} already`,
      );
    }
    case "address_limit":
      throw refusal(
        "quantity_limit",
        `No more than ${outcome.max_held ?? demand.origin?.max_held} tickets for this event are held for one address at a time`,
      );
    case "completion_in_progress":
      throw refusal("completion_in_progress", "These seats are being paid for right now");
  }
}
