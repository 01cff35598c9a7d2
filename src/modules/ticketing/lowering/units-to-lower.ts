import {
  isCancelled,
  type OrderSnapshot,
  type SettledLine,
  type TicketRow,
} from "../settlement/plan";

export type LoweringReason = "ticket" | "session" | "event";

/** So many units of a line that the order still asks for and that were cancelled by us. */
export type UnitsToLower = {
  line_item_id: string;
  offer_id: string;
  units: number;
  reason: LoweringReason;
};

/**
 * What an order's lines still ask for though it is cancelled: tickets that were withdrawn from a line, and of a session
 * or event that is off whatever has no live ticket. A ticket that was moved, or that somebody entered with, stays on its
 * line. An order that is cancelled keeps its lines (DESIGN.md, *Money after the fact*).
 */
export function unitsToLower(
  { canceled }: Pick<OrderSnapshot, "canceled">,
  lines: readonly SettledLine[],
  tickets: readonly OwnTicket[],
): UnitsToLower[] {
  if (canceled) return [];
  return lines.flatMap(({ line_item_id, quantity, offer }) => {
    const own = tickets.filter((ticket) => ticket.order_line_item_id === line_item_id);
    const live = own.filter((ticket) => isKept(ticket, offer)).length;
    const withdrawn = own.filter(({ is_withdrawn }) => is_withdrawn).length;
    const surplus = Math.max(0, quantity - live);
    const units = isCancelled(offer) ? surplus : Math.min(withdrawn, surplus);
    return units > 0 ? [{ line_item_id, offer_id: offer.id, units, reason: reasonOf(offer) }] : [];
  });
}

type OwnTicket = Pick<
  TicketRow,
  "order_line_item_id" | "offer_id" | "status" | "is_withdrawn" | "is_cancelled_with_order"
>;

/** It lives, or lives again as soon as the order does that is cancelled no more. */
function isKept(ticket: OwnTicket, offer: SettledLine["offer"]): boolean {
  if (ticket.status !== "cancelled") return true;
  return ticket.is_cancelled_with_order && !(isCancelled(offer) && ticket.offer_id === offer.id);
}

function reasonOf(offer: SettledLine["offer"]): LoweringReason {
  if (offer.event_status === "cancelled") return "event";
  return offer.session_status === "cancelled" ? "session" : "ticket";
}
