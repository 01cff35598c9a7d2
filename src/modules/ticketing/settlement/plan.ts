import { allocateMinor } from "../../../shared/money";
import type { TicketLine } from "../claims/ticket-lines";

/** An order as it stands now, as far as its tickets go. Quantities are what the buyer still has. */
export type OrderSnapshot = {
  order_id: string;
  cart_id: string | null;
  /** For good, or by its status. */
  canceled: boolean;
  /** As the order's standing has it. */
  payment: "paid" | "awaiting" | "unpaid";
  display_id: number | null;
  placed_at: Date | null;
  customer_id: string | null;
  email: string | null;
  /** The buyer, whose tickets they are unless the cart names attendees. */
  attendee: { name: string | null; email: string | null; phone: string | null };
  sales_channel_id: string | null;
  payment_provider_id: string | null;
  locale: string | null;
  currency_code: string | null;
  lines: readonly SnapshotLine[];
};

/** What can be told of an order that is there no more: its tickets go, and what is known of it stays as it is. */
export const GONE: Omit<OrderSnapshot, "order_id"> = {
  // The cart may be at its next attempt; its claims are its own.
  cart_id: null,
  canceled: true,
  payment: "unpaid",
  display_id: null,
  placed_at: null,
  customer_id: null,
  email: null,
  attendee: { name: null, email: null, phone: null },
  sales_channel_id: null,
  payment_provider_id: null,
  locale: null,
  currency_code: null,
  lines: [],
};

export type SnapshotLine = {
  line_item_id: string;
  variant_id: string | null;
  product_id: string | null;
  quantity: number;
  total_minor: number;
  /** Units that are paid though the order is not: by invoices over a part of it. */
  paid_quantity?: number;
};

export type SettledLine = TicketLine & Pick<SnapshotLine, "total_minor" | "paid_quantity">;

export type ClaimRow = {
  id: string;
  event_id: string;
  offer_id: string;
  pool_ids: string[];
  cart_id: string | null;
  order_id: string | null;
  quantity: number;
  state: "held" | "pinned" | "sold" | "released";
  /** Whose pin it is, and since when. */
  attempt_id: string | null;
  pinned_at: Date | null;
};

export type TicketRow = {
  id: string;
  order_line_item_id: string;
  /** Its line's own, or that of the session it was moved to. */
  offer_id: string;
  unit_index: number;
  status: "reserved" | "valid" | "cancelled";
  checked_in_at: Date | null;
  is_withdrawn: boolean;
  /** Cancelled because its order was, so that it lives again when the order does. */
  is_cancelled_with_order: boolean;
};

export function isCancelled(
  offer: Pick<TicketLine["offer"], "session_status" | "event_status">,
): boolean {
  return offer.session_status === "cancelled" || offer.event_status === "cancelled";
}

/** Seats of each offer that count for the order or its cart already. */
export function claimedByOffer(claims: readonly ClaimRow[]): Map<string, number> {
  const claimed = new Map<string, number>();
  for (const claim of claims) {
    if (claim.state === "released") continue;
    claimed.set(claim.offer_id, (claimed.get(claim.offer_id) ?? 0) + claim.quantity);
  }
  return claimed;
}

export type NewTicket = {
  line: SettledLine;
  unit_index: number;
  amount_minor: number;
  /** From 0 among all tickets ever made of the offer's lines: which attendee of the cart it gets. */
  place: number;
};

export type TicketPlan = {
  create: NewTicket[];
  cancel: TicketRow[];
  validate: TicketRow[];
  /** Withdrawn tickets that the order has given back since: its line shrank by them. */
  absorb: TicketRow[];
  /** Tickets that were cancelled with their order, which is cancelled no more. */
  revive: TicketRow[];
};

/**
 * Which tickets to make, cancel and turn valid so that each line has as many live ones as it should, if there are
 * seats for all ({@link fitToSeats} sees to that). Lines are served by id.
 *
 * A line that shrinks first gives up what was withdrawn from it, then its last tickets that nobody has entered with;
 * only the cancellation of the whole order takes those too. A ticket that was moved stays with its line. An order that
 * is cancelled no more gets back the tickets that it lost by it, before new ones are made.
 */
export function planTickets(
  order: Pick<OrderSnapshot, "canceled" | "payment">,
  lines: readonly SettledLine[],
  tickets: readonly TicketRow[],
): TicketPlan {
  const plan: TicketPlan = { create: [], cancel: [], validate: [], absorb: [], revive: [] };
  const byLine = new Map<string, TicketRow[]>();
  for (const ticket of tickets) {
    byLine.set(ticket.order_line_item_id, [
      ...(byLine.get(ticket.order_line_item_id) ?? []),
      ticket,
    ]);
  }
  const offerOfLine = new Map(lines.map((line) => [line.line_item_id, line.offer.id]));
  const places = new Map<string, number>();
  for (const { order_line_item_id, offer_id } of tickets) {
    const offerId = offerOfLine.get(order_line_item_id) ?? offer_id;
    places.set(offerId, (places.get(offerId) ?? 0) + 1);
  }

  for (const line of [...lines].sort((a, b) => (a.line_item_id < b.line_item_id ? -1 : 1))) {
    planLine(line, byLine.get(line.line_item_id) ?? []);
    byLine.delete(line.line_item_id);
  }
  // What is left belongs to lines that are gone, which asked for none of it any more.
  for (const orphans of byLine.values()) {
    cancelDownTo(0, orphans.filter(isLive));
    if (!order.canceled) plan.absorb.push(...orphans.filter(({ is_withdrawn }) => is_withdrawn));
  }
  return plan;

  function planLine(line: SettledLine, existing: TicketRow[]) {
    const live = existing.filter(isLive);
    const withdrawn = existing.filter((ticket) => ticket.is_withdrawn);
    const given = order.canceled ? 0 : live.length + withdrawn.length - line.quantity;
    const absorbed = withdrawn.slice(0, Math.max(0, given));
    plan.absorb.push(...absorbed);
    const missing = withdrawn.length - absorbed.length;
    const target = order.canceled ? 0 : Math.max(0, line.quantity - missing);

    const lost = isCancelled(line.offer)
      ? live.filter((ticket) => ticket.offer_id === line.offer.id && !ticket.checked_in_at)
      : [];
    plan.cancel.push(...lost);
    const kept = cancelDownTo(
      target,
      live.filter((ticket) => !lost.includes(ticket)),
    );
    const paid = order.payment === "paid" ? kept.length : (line.paid_quantity ?? 0);
    const valid = kept.filter((ticket) => ticket.status === "valid").length;
    plan.validate.push(
      ...kept
        .filter((ticket) => ticket.status === "reserved")
        .sort((a, b) => a.unit_index - b.unit_index)
        .slice(0, Math.max(0, paid - valid)),
    );
    // What was moved out of a session before that was cancelled is for another.
    const isOver = isCancelled(line.offer);
    const revived = existing
      .filter((ticket) => ticket.is_cancelled_with_order)
      .filter((ticket) => !isOver || ticket.offer_id !== line.offer.id)
      .sort((a, b) => a.unit_index - b.unit_index)
      .slice(0, Math.max(0, target - kept.length));
    plan.revive.push(...revived);
    const alive = kept.length + revived.length;
    if (!isOver) planNew(line, target - alive, existing, alive);
  }

  function planNew(line: SettledLine, count: number, existing: TicketRow[], kept: number) {
    const used = Math.max(0, ...existing.map((ticket) => ticket.unit_index));
    const amounts = allocateMinor(line.total_minor, Math.max(1, line.quantity));
    for (let extra = 0; extra < count; extra++) {
      const place = places.get(line.offer.id) ?? 0;
      places.set(line.offer.id, place + 1);
      plan.create.push({
        line,
        unit_index: used + extra + 1,
        amount_minor: amounts[kept + extra] ?? 0,
        place,
      });
    }
  }

  function cancelDownTo(wanted: number, live: TicketRow[]): TicketRow[] {
    const removable = live
      .filter((ticket) => order.canceled || !ticket.checked_in_at)
      .sort((a, b) => a.unit_index - b.unit_index);
    const surplus = Math.min(Math.max(0, live.length - wanted), removable.length);
    const cancelled = new Set(surplus ? removable.slice(-surplus) : []);
    plan.cancel.push(...cancelled);
    return live.filter((ticket) => !cancelled.has(ticket));
  }
}

/** Live tickets of each offer once the plan is carried out: what the order's sold claims must come to. */
export function liveByOffer(tickets: readonly TicketRow[], plan: TicketPlan): Map<string, number> {
  const live = keptByOffer(tickets, plan);
  const added = [
    ...plan.revive.map(({ offer_id }) => offer_id),
    ...plan.create.map(({ line }) => line.offer.id),
  ];
  for (const offerId of added) live.set(offerId, (live.get(offerId) ?? 0) + 1);
  return live;
}

/** The plan without the tickets, revived and new, for which there is no seat. */
export function fitToSeats(
  plan: TicketPlan,
  tickets: readonly TicketRow[],
  seats: ReadonlyMap<string, number>,
): TicketPlan {
  const taken = keptByOffer(tickets, plan);
  const hasSeat = (offerId: string) => {
    const used = taken.get(offerId) ?? 0;
    if (used >= (seats.get(offerId) ?? 0)) return false;
    taken.set(offerId, used + 1);
    return true;
  };
  return {
    ...plan,
    revive: plan.revive.filter(({ offer_id }) => hasSeat(offer_id)),
    create: plan.create.filter(({ line }) => hasSeat(line.offer.id)),
  };
}

function keptByOffer(tickets: readonly TicketRow[], plan: TicketPlan): Map<string, number> {
  const cancelled = new Set(plan.cancel.map((ticket) => ticket.id));
  const kept = new Map<string, number>();
  for (const { id, status, offer_id } of tickets) {
    if (status === "cancelled" || cancelled.has(id)) continue;
    kept.set(offer_id, (kept.get(offer_id) ?? 0) + 1);
  }
  return kept;
}

function isLive(ticket: TicketRow): boolean {
  return ticket.status !== "cancelled";
}
