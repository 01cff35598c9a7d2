import { allocateByValue, allocateMinor } from "../../../shared/money";
import type { OrderSnapshot, SnapshotLine, TicketRow } from "./plan";

/** What became of an order's money, minor units, and what it asks for beside its lines. */
export type OrderMoney = {
  captured_minor: number;
  refunded_minor: number;
  reserved_minor: number;
  /** Of what was taken: it is to go back, and pays for nothing. */
  set_aside_minor: number;
  shipping_minor: number;
};

export const NO_MONEY: OrderMoney = {
  captured_minor: 0,
  refunded_minor: 0,
  reserved_minor: 0,
  set_aside_minor: 0,
  shipping_minor: 0,
};

/** All that came in was given back, and nothing is reserved. */
function isRefunded({ captured_minor, refunded_minor, reserved_minor }: OrderMoney): boolean {
  return captured_minor > 0 && refunded_minor >= captured_minor && reserved_minor === 0;
}

/** What a ticket costs, and of that what was paid and not given back, and what a provider has promised: minor units. */
export type TicketAmounts = {
  amount_minor: number;
  paid_minor: number;
  reserved_minor: number;
  /** It is live and costs something, and all that came in for its order was given back. */
  is_refunded: boolean;
};

export type ValuedTicket = Pick<TicketRow, "id" | "order_line_item_id" | "unit_index" | "status"> &
  Pick<TicketAmounts, "amount_minor"> & { cancelled_at: Date | null };

/**
 * What each ticket of an order is worth now. A live ticket has its share of what its line asks for at present, whatever
 * it cost when it was bought. What was paid and not given back is shared by all that the order asks for, tickets, goods
 * and shipping, in proportion to what each costs; what is reserved, by what is left of that. Money that was kept beyond
 * what the order asks for belongs to what was cancelled and not given back yet, the latest first.
 */
export function ticketAmounts(
  order: Pick<OrderSnapshot, "canceled" | "lines"> & OrderMoney,
  tickets: readonly ValuedTicket[],
): Map<string, TicketAmounts> {
  const asked = order.lines.flatMap((line) => pricesOf(line, tickets));
  const prices = asked.map(({ price }) => price);
  const whole = sum(order.lines.map(({ total_minor }) => total_minor)) + order.shipping_minor;
  const values = [...prices, Math.max(0, whole - sum(prices))];

  const kept = Math.max(0, order.captured_minor - order.refunded_minor - order.set_aside_minor);
  const paid = allocateByValue(Math.min(kept, sum(values)), values);
  const unpaid = values.map((value, nth) => value - (paid[nth] ?? 0));
  const promised = order.canceled ? 0 : Math.min(order.reserved_minor, sum(unpaid));
  const reserved = allocateByValue(promised, unpaid);

  const amounts = new Map<string, TicketAmounts>();
  for (const [nth, { ticket, price }] of asked.entries()) {
    const is_live = isLive(ticket);
    amounts.set(ticket.id, {
      amount_minor: is_live ? price : ticket.amount_minor,
      paid_minor: paid[nth] ?? 0,
      reserved_minor: is_live ? (reserved[nth] ?? 0) : 0,
      is_refunded: is_live && price > 0 && isRefunded(order),
    });
  }
  let beyond = kept - sum(paid);
  for (const { id, amount_minor } of tickets
    .filter(({ id }) => !amounts.has(id))
    .sort(latestFirst)) {
    const paid_minor = Math.min(beyond, amount_minor);
    beyond -= paid_minor;
    amounts.set(id, { amount_minor, paid_minor, reserved_minor: 0, is_refunded: false });
  }
  return amounts;
}

/**
 * The tickets that a line asks money for: the live ones, and of those that were cancelled as many as it still has units
 * beyond them, the latest first. Prices stay as they are while they come to what the line asks for.
 */
function pricesOf(
  { line_item_id, quantity, total_minor }: SnapshotLine,
  tickets: readonly ValuedTicket[],
): { ticket: ValuedTicket; price: number }[] {
  const own = tickets.filter((ticket) => ticket.order_line_item_id === line_item_id);
  const live = own.filter(isLive).sort((one, other) => one.unit_index - other.unit_index);
  const cancelled = own.filter((ticket) => !isLive(ticket)).sort(latestFirst);
  const asked = [...live, ...cancelled.slice(0, Math.max(0, quantity - live.length))];
  const isAsItWas =
    asked.length === quantity && sum(asked.map(({ amount_minor }) => amount_minor)) === total_minor;
  if (isAsItWas) return asked.map((ticket) => ({ ticket, price: ticket.amount_minor }));
  const parts = allocateMinor(total_minor, Math.max(1, quantity, asked.length));
  return asked.map((ticket, nth) => ({ ticket, price: parts[nth] ?? 0 }));
}

const isLive = ({ status }: ValuedTicket) => status !== "cancelled";

const latestFirst = (one: ValuedTicket, other: ValuedTicket) =>
  Number(other.cancelled_at) - Number(one.cancelled_at) || other.unit_index - one.unit_index;

const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0);
