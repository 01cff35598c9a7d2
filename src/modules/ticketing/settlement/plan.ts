import { allocateMinor } from "../../../shared/money";
import type { TicketLine } from "../claims/ticket-lines";

/** An order as it stands now, as far as its tickets go. Quantities are what the buyer still has. */
export type OrderSnapshot = {
  order_id: string;
  cart_id: string | null;
  canceled: boolean;
  payment: "paid" | "awaiting" | "unpaid";
  customer_id: string | null;
  email: string | null;
  attendee: { name: string | null; email: string | null; phone: string | null };
  currency_code: string;
  lines: readonly SnapshotLine[];
};

export type SnapshotLine = {
  line_item_id: string;
  variant_id: string | null;
  product_id: string | null;
  quantity: number;
  total_minor: number;
};

export type SettledLine = TicketLine & { total_minor: number };

export type ClaimRow = {
  id: string;
  event_id: string;
  offer_id: string;
  pool_ids: string[];
  cart_id: string | null;
  order_id: string | null;
  quantity: number;
  state: "held" | "pinned" | "sold" | "released";
};

export type TicketRow = {
  id: string;
  order_line_item_id: string;
  offer_id: string;
  unit_index: number;
  status: "reserved" | "valid" | "cancelled";
  checked_in_at: Date | null;
};

export function isCancelled(
  offer: Pick<TicketLine["offer"], "session_status" | "event_status">,
): boolean {
  return offer.session_status === "cancelled" || offer.event_status === "cancelled";
}

/** How many seats of each offer the order should have: none of what is cancelled. */
export function targetByOffer(
  lines: readonly SettledLine[],
  order: Pick<OrderSnapshot, "canceled">,
): Map<string, number> {
  const targets = new Map<string, number>();
  for (const { offer, quantity } of lines) {
    const wanted = order.canceled || isCancelled(offer) ? 0 : quantity;
    targets.set(offer.id, (targets.get(offer.id) ?? 0) + wanted);
  }
  return targets;
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

export type NewTicket = { line: SettledLine; unit_index: number; amount_minor: number };
export type TicketPlan = { create: NewTicket[]; cancel: TicketRow[]; validate: TicketRow[] };

/** Live tickets of each offer once the plan is carried out: what the order's sold claims must come to. */
export function liveByOffer(tickets: readonly TicketRow[], plan: TicketPlan): Map<string, number> {
  const cancelled = new Set(plan.cancel.map((ticket) => ticket.id));
  const offers = [
    ...tickets
      .filter((ticket) => ticket.status !== "cancelled" && !cancelled.has(ticket.id))
      .map((ticket) => ticket.offer_id),
    ...plan.create.map(({ line }) => line.offer.id),
  ];
  const live = new Map<string, number>();
  for (const offerId of offers) live.set(offerId, (live.get(offerId) ?? 0) + 1);
  return live;
}

/**
 * Which tickets to make, cancel and turn valid so that each line has as many live ones as it should.
 * Lines are served by id. A line that shrinks loses its last tickets that nobody has entered with; only the
 * cancellation of the whole order takes those too.
 *
 * @param seats seats per offer that the order really has
 */
export function planTickets(
  order: Pick<OrderSnapshot, "canceled" | "payment">,
  lines: readonly SettledLine[],
  tickets: readonly TicketRow[],
  seats: ReadonlyMap<string, number>,
): TicketPlan {
  const plan: TicketPlan = { create: [], cancel: [], validate: [] };
  const seatsLeft = new Map(seats);
  const byLine = new Map<string, TicketRow[]>();
  for (const ticket of tickets) {
    byLine.set(ticket.order_line_item_id, [
      ...(byLine.get(ticket.order_line_item_id) ?? []),
      ticket,
    ]);
  }

  for (const line of [...lines].sort((a, b) => (a.line_item_id < b.line_item_id ? -1 : 1))) {
    const wanted = Math.min(line.quantity, seatsLeft.get(line.offer.id) ?? 0);
    seatsLeft.set(line.offer.id, (seatsLeft.get(line.offer.id) ?? 0) - wanted);
    planLine(line, wanted, byLine.get(line.line_item_id) ?? []);
    byLine.delete(line.line_item_id);
  }
  // What is left belongs to lines that are gone.
  for (const orphans of byLine.values()) cancelDownTo(0, orphans);
  return plan;

  function planLine(line: SettledLine, wanted: number, existing: TicketRow[]) {
    const live = existing.filter((ticket) => ticket.status !== "cancelled");
    const kept = cancelDownTo(wanted, live);
    const used = Math.max(0, ...existing.map((ticket) => ticket.unit_index));
    const amounts = allocateMinor(line.total_minor, Math.max(1, line.quantity));
    for (let extra = 0; extra < wanted - live.length; extra++) {
      plan.create.push({
        line,
        unit_index: used + extra + 1,
        amount_minor: amounts[live.length + extra] ?? 0,
      });
    }
    if (order.payment === "paid") {
      plan.validate.push(...kept.filter((ticket) => ticket.status === "reserved"));
    }
  }

  function cancelDownTo(wanted: number, tickets: TicketRow[]): TicketRow[] {
    const live = tickets
      .filter((ticket) => ticket.status !== "cancelled")
      .sort((a, b) => a.unit_index - b.unit_index);
    const removable = live.filter((ticket) => order.canceled || !ticket.checked_in_at);
    const surplus = Math.min(Math.max(0, live.length - wanted), removable.length);
    const cancelled = new Set(surplus ? removable.slice(-surplus) : []);
    plan.cancel.push(...cancelled);
    return live.filter((ticket) => !cancelled.has(ticket));
  }
}
