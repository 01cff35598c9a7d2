import { type Db, query } from "../../../shared/db";
import {
  condition,
  fromDay,
  hasWords,
  oneOf,
  throughDay,
  words,
} from "../../../shared/list/conditions";
import { eachPage } from "../../../shared/list/each-page";
import { type Order, orderOf } from "../../../shared/list/order";
import { type Asked, asksNothing, type Spec, where } from "../../../shared/list/where";
import { toMajor } from "../../../shared/money";
import type { OrderPayment } from "../orders/ticket-orders";
import type { Problem } from "../settlement/settle-order";
import type { Money } from "./event-report";
import { PAID_MINOR } from "./paid";

/** One order with what it bought of an event (T2). */
export type EventOrder = {
  order_id: string;
  display_id: number | null;
  placed_at: Date | null;
  buyer: { name: string | null; email: string | null };
  customer_id: string | null;
  sales_channel_id: string | null;
  payment_provider_id: string | null;
  payment: OrderPayment;
  /** The order is, whatever its payment. */
  cancelled: boolean;
  problem: Problem | null;
  /** Live tickets. */
  quantity: number;
  cancelled_quantity: number;
  /** Of the live tickets, decimal major units. */
  amount: number;
  currency_code: string;
  ticket_types: { ticket_type_id: string; name: string; quantity: number }[];
};

/** And what for: of the live tickets, the earliest session first. */
export type EventOrderWithSessions = EventOrder & {
  sessions: { session_id: string; name: string | null; starts_at: Date }[];
};

/** They combine (T3). Dates are days in the event's time zone, both ends included. */
export type EventOrderFilters = {
  payment?: OrderPayment[];
  cancelled?: boolean;
  ticket_type_id?: string[];
  session_id?: string[];
  valid_from?: string;
  valid_to?: string;
  purchased_from?: string;
  purchased_to?: string;
  sales_channel_id?: string[];
  payment_provider_id?: string[];
  order_id?: string;
  /** Words, each found at the beginning of a word of the buyer's name or e-mail; or the order's number. */
  q?: string;
};

/**
 * Key figures of exactly what is filtered; `paid_tickets` counts paid ones only, whatever the filters are (T4). `amount` is
 * what the live tickets cost, `revenue` and `reserved` what of that, and of what was cancelled, is as in the report.
 */
export type EventOrderSummary = {
  orders: number;
  tickets: number;
  paid_tickets: number;
  amount: Money[];
  revenue: Money[];
  reserved: Money[];
};

const SORT_KEYS = {
  placed_at: "placed_at",
  display_id: "display_id",
  amount: "amount_minor",
} as const;
export type EventOrderSort = Order<keyof typeof SORT_KEYS>;

type OfTicket = "ticket_type_id" | "session_id" | "valid_from" | "valid_to";

const TICKET_FILTERS: Spec<Pick<EventOrderFilters, OfTicket>> = {
  ticket_type_id: oneOf("ticket.ticket_type_id"),
  session_id: oneOf("ticket.session_id"),
  valid_from: fromDay("session.starts_at", "event.timezone"),
  valid_to: throughDay("session.starts_at", "event.timezone"),
};

const ORDER_FILTERS: Spec<Omit<EventOrderFilters, OfTicket>> = {
  payment: oneOf("bought.payment"),
  cancelled: condition("bought.is_cancelled = :cancelled"),
  purchased_from: fromDay("bought.placed_at", "event.timezone"),
  purchased_to: throughDay("bought.placed_at", "event.timezone"),
  sales_channel_id: oneOf("bought.sales_channel_id"),
  payment_provider_id: oneOf("bought.payment_provider_id"),
  order_id: oneOf("bought.order_id"),
  q: words(hasWords("bought.search"), "bought.display_id = :display_id"),
};

/** Orders that got none of the tickets that they have money for: the merchant has to see them. */
const WITHOUT_TICKETS = `
  SELECT lacking.order_id, lacking.currency_code, 0, 0, 0, 0, 0, 0
  FROM box_office_ticket_order lacking
  WHERE lacking.problem IS NOT NULL AND :event_id = ANY (lacking.event_ids) AND NOT EXISTS (
    SELECT 1 FROM box_office_ticket ticket
    WHERE ticket.order_id = lacking.order_id AND ticket.event_id = :event_id
  )`;

/** The orders of an event that match, each with its tickets that match: `lines` and `matching` of the statements. */
function matchingOrders(
  eventId: string,
  filters: EventOrderFilters,
): { sql: string } & Pick<Asked, "bindings"> {
  const ofTickets = where(TICKET_FILTERS, filters);
  const ofOrders = where(ORDER_FILTERS, filters);
  const sql = `
WITH lines AS (
  SELECT ticket.order_id, max(ticket.currency_code) AS currency_code,
         count(*) FILTER (WHERE ticket.status <> 'cancelled')::integer AS quantity,
         count(*) FILTER (WHERE ticket.status = 'cancelled')::integer AS cancelled_quantity,
         count(*) FILTER (WHERE ticket.status = 'valid')::integer AS paid_quantity,
         coalesce(sum(ticket.amount_minor) FILTER (WHERE ticket.status <> 'cancelled'), 0)::float8 AS amount_minor,
         sum(${PAID_MINOR})::float8 AS paid_minor, coalesce(sum(ticket.reserved_minor), 0)::float8 AS reserved_minor
  FROM box_office_ticket ticket
  JOIN box_office_event_session session ON session.id = ticket.session_id
  JOIN box_office_event event ON event.id = ticket.event_id
  WHERE ticket.event_id = :event_id AND ${ofTickets.where}
  GROUP BY ticket.order_id
  ${asksNothing(ofTickets) ? `UNION ALL ${WITHOUT_TICKETS}` : ""}
), matching AS (
  SELECT bought.order_id, bought.display_id, bought.placed_at, bought.buyer_name, bought.buyer_email, bought.customer_id,
         bought.sales_channel_id, bought.payment_provider_id, bought.payment, bought.is_cancelled AS cancelled, bought.problem,
         lines.quantity, lines.cancelled_quantity, lines.paid_quantity, lines.amount_minor, lines.paid_minor, lines.reserved_minor,
         lines.currency_code
  FROM lines
  JOIN box_office_ticket_order bought ON bought.order_id = lines.order_id
  JOIN box_office_event event ON event.id = :event_id
  WHERE ${ofOrders.where}
)`;
  return { sql, bindings: { ...ofTickets.bindings, ...ofOrders.bindings, event_id: eventId } };
}

/** A page of an event's orders, how many match, and the key figures of all that match: three statements. */
export async function listEventOrders(
  db: Db,
  eventId: string,
  filters: EventOrderFilters,
  page: { limit: number; offset: number; order: EventOrderSort },
): Promise<{ orders: EventOrder[]; count: number; summary: EventOrderSummary }> {
  const { by: key, direction } = orderOf(SORT_KEYS, page.order);
  const { sql, bindings } = matchingOrders(eventId, filters);
  const [rows, byCurrency] = await Promise.all([
    query<FlatRow>(
      db,
      `${sql}
       SELECT * FROM matching ORDER BY ${key} ${direction} NULLS LAST, order_id ${direction} LIMIT :limit OFFSET :offset`,
      { ...bindings, limit: page.limit, offset: page.offset },
    ),
    query<SummaryRow>(
      db,
      `${sql}
       SELECT currency_code, count(*)::integer AS orders, sum(quantity)::integer AS tickets,
              sum(paid_quantity)::integer AS paid_tickets, sum(amount_minor)::float8 AS amount_minor,
              sum(paid_minor)::float8 AS paid_minor, sum(reserved_minor)::float8 AS reserved_minor
       FROM matching GROUP BY currency_code ORDER BY orders DESC`,
      bindings,
    ),
  ]);
  const total = (field: "orders" | "tickets" | "paid_tickets") =>
    byCurrency.reduce((sum, row) => sum + row[field], 0);
  const moneyOf = (field: "amount_minor" | "paid_minor" | "reserved_minor") =>
    byCurrency.map((row) => ({
      currency_code: row.currency_code,
      amount: toMajor(row[field], row.currency_code),
    }));
  return {
    orders: (await withTickets(db, eventId, filters, rows)).map(({ sessions, ...order }) => order),
    count: total("orders"),
    summary: {
      orders: total("orders"),
      tickets: total("tickets"),
      paid_tickets: total("paid_tickets"),
      amount: moneyOf("amount_minor"),
      revenue: moneyOf("paid_minor").filter(isSome),
      reserved: moneyOf("reserved_minor").filter(isSome),
    },
  };
}

/** Every order of an event that matches. */
export async function* eachEventOrder(
  db: Db,
  eventId: string,
  filters: EventOrderFilters,
): AsyncGenerator<EventOrderWithSessions> {
  const { sql, bindings } = matchingOrders(eventId, filters);
  const pages = eachPage<FlatRow>((after, limit) =>
    query(
      db,
      `${sql} SELECT * FROM matching ${after ? "WHERE order_id > :after" : ""} ORDER BY order_id LIMIT :limit`,
      { ...bindings, after: after?.order_id, limit },
    ),
  );
  for await (const rows of pages) yield* await withTickets(db, eventId, filters, rows);
}

async function withTickets(
  db: Db,
  eventId: string,
  filters: EventOrderFilters,
  rows: readonly FlatRow[],
): Promise<EventOrderWithSessions[]> {
  const asked = where(TICKET_FILTERS, filters, { event_id: eventId });
  const tickets = await query<TicketsRow>(
    db,
    `SELECT ticket.order_id, ticket.ticket_type_id, type.name, count(*)::integer AS quantity,
            session.id AS session_id, session.name AS session_name, session.starts_at
     FROM box_office_ticket ticket
     JOIN box_office_ticket_type type ON type.id = ticket.ticket_type_id
     JOIN box_office_event_session session ON session.id = ticket.session_id
     JOIN box_office_event event ON event.id = ticket.event_id
     WHERE ticket.order_id = ANY (:order_ids) AND ticket.event_id = :event_id AND ticket.status <> 'cancelled'
       AND ${asked.where}
     GROUP BY ticket.order_id, ticket.ticket_type_id, type.name, type.rank, session.id
     ORDER BY type.rank, session.starts_at, session.id`,
    { ...asked.bindings, order_ids: rows.map((row) => row.order_id) },
  );
  const byOrder = new Map<string, TicketsRow[]>();
  for (const row of tickets) {
    const known = byOrder.get(row.order_id);
    if (known) known.push(row);
    else byOrder.set(row.order_id, [row]);
  }
  return rows.map(({ buyer_name, buyer_email, paid_quantity, amount_minor, ...sums }) => {
    const { paid_minor, reserved_minor, ...row } = sums;
    return {
      ...row,
      buyer: { name: buyer_name, email: buyer_email },
      amount: toMajor(amount_minor, row.currency_code),
      ...ticketsOf(byOrder.get(row.order_id) ?? []),
    };
  });
}

const isSome = ({ amount }: Money) => amount > 0;

/** What was bought of which type, and for when. */
function ticketsOf(
  rows: readonly TicketsRow[],
): Pick<EventOrderWithSessions, "ticket_types" | "sessions"> {
  const types = new Map<string, EventOrder["ticket_types"][number]>();
  const sessions = new Map<string, EventOrderWithSessions["sessions"][number]>();
  for (const { ticket_type_id, name, quantity, session_id, session_name, starts_at } of rows) {
    const before = types.get(ticket_type_id)?.quantity ?? 0;
    types.set(ticket_type_id, { ticket_type_id, name, quantity: before + quantity });
    sessions.set(session_id, { session_id, name: session_name, starts_at });
  }
  return {
    ticket_types: [...types.values()],
    sessions: [...sessions.values()].sort((a, b) => a.starts_at.getTime() - b.starts_at.getTime()),
  };
}

type TicketsRow = EventOrder["ticket_types"][number] & {
  order_id: string;
  session_id: string;
  session_name: string | null;
  starts_at: Date;
};

type FlatRow = Omit<EventOrder, "buyer" | "amount" | "ticket_types"> & {
  buyer_name: string | null;
  buyer_email: string | null;
  paid_quantity: number;
  amount_minor: number;
  paid_minor: number;
  reserved_minor: number;
};

type SummaryRow = {
  currency_code: string;
  orders: number;
  tickets: number;
  paid_tickets: number;
  amount_minor: number;
  paid_minor: number;
  reserved_minor: number;
};
