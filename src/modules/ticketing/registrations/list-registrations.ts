import { type Db, query } from "../../../shared/db";
import { isSet, oneOf } from "../../../shared/list/conditions";
import { type CappedCount, cappedCount } from "../../../shared/list/count";
import { eachPage } from "../../../shared/list/each-page";
import { type Order, orderBy, orderOf } from "../../../shared/list/order";
import { type Asked, allOf, type Spec, where } from "../../../shared/list/where";
import { toMajor } from "../../../shared/money";
import { type ContactColumns, contactsOf } from "../orders/contacts";
import type { TicketView } from "../orders/read-tickets";
import { MONEY_DUE, MONEY_RETURNED } from "../reports/money-returned";
import { PAID_MINOR } from "../reports/paid";
import { askForWords } from "./registration-words";

/** A ticket with its attendee and its order, as a row of a screen or a file. */
export type Registration = Omit<TicketView, "link_token"> & {
  order_id: string;
  order_line_item_id: string;
  order_display_id: number | null;
  buyer: { name: string | null; email: string | null };
  checked_in_at: Date | null;
  cancelled_at: Date | null;
  created_at: Date;
  /** Decimal major units. */
  amount: number;
  /** Of it what was paid and not given back, decimal major units. */
  amount_paid: number;
  /** Of it what a provider has promised and nobody has taken, decimal major units. */
  amount_reserved: number;
  currency_code: string;
  /** It admits, though all that was paid for it was given back. */
  money_returned: boolean;
  /** It admits, though its order awaits its money again, of which nothing is there for it. */
  money_due: boolean;
};

export type RegistrationList = CappedCount & { registrations: Registration[] };

export type RegistrationFilters = {
  id?: string[];
  event_id?: string[];
  session_id?: string[];
  ticket_type_id?: string[];
  order_id?: string;
  customer_id?: string;
  status?: Registration["status"][];
  checked_in?: boolean;
  money_returned?: boolean;
  /** Words, each found at the beginning of a word of number, name, e-mail or phone, or all of them of the buyer's name or e-mail; or an order's number. */
  q?: string;
};

const REGISTRATION_FILTERS: Spec<Omit<RegistrationFilters, "q">> = {
  id: oneOf("ticket.id"),
  event_id: oneOf("ticket.event_id"),
  session_id: oneOf("ticket.session_id"),
  ticket_type_id: oneOf("ticket.ticket_type_id"),
  order_id: oneOf("ticket.order_id"),
  customer_id: oneOf("bought.customer_id"),
  status: oneOf("ticket.status"),
  checked_in: isSet("ticket.checked_in_at"),
  money_returned: (wanted) => ({
    where: wanted ? MONEY_RETURNED : `NOT ${MONEY_RETURNED}`,
    bindings: {},
  }),
};

const SORT_KEYS = {
  created_at: "ticket.created_at",
  number: "ticket.number",
  name: "lower(coalesce(ticket.holder_name, ticket.attendee_name))",
  starts_at: "session.starts_at",
} as const;
export type RegistrationSort = Order<keyof typeof SORT_KEYS>;

/** What rows are chosen and sorted by; a table that nothing asks of is not read. */
const FROM = `
box_office_ticket ticket
LEFT JOIN box_office_ticket_order bought ON bought.order_id = ticket.order_id
LEFT JOIN box_office_event_session session ON session.id = ticket.session_id`;

const JOINS = `
JOIN box_office_event event ON event.id = ticket.event_id
JOIN box_office_ticket_type type ON type.id = ticket.ticket_type_id`;

const COLUMNS = `
ticket.id, ticket.number, ticket.status, ticket.order_id, ticket.order_line_item_id, ticket.checked_in_at,
ticket.cancelled_at, ticket.created_at,
ticket.amount_minor::float8 AS amount_minor, (${PAID_MINOR})::float8 AS paid_minor,
coalesce(ticket.reserved_minor, 0)::float8 AS reserved_minor, ticket.currency_code, ${MONEY_RETURNED} AS money_returned,
${MONEY_DUE} AS money_due,
bought.display_id AS order_display_id, bought.buyer_name, bought.buyer_email,
event.id AS event_id, event.title AS event_title, event.timezone, event.venue_name,
session.id AS session_id, session.name AS session_name, session.starts_at, session.ends_at,
type.id AS ticket_type_id, type.name AS ticket_type_name,
ticket.attendee_name, ticket.attendee_email, ticket.attendee_phone,
ticket.holder_name, ticket.holder_email, ticket.holder_phone`;

async function askFor(db: Db, { q, ...filters }: RegistrationFilters): Promise<Asked> {
  return allOf(where(REGISTRATION_FILTERS, filters), q ? await askForWords(db, q) : undefined);
}

/** A page of registrations and how many match: two statements, three where words are looked for, whatever their number. */
export async function listRegistrations(
  db: Db,
  filters: RegistrationFilters,
  { limit, offset, order }: { limit: number; offset: number; order: RegistrationSort },
): Promise<RegistrationList> {
  const asked = await askFor(db, filters);
  const { by: key, direction } = orderOf(SORT_KEYS, order);
  const counting = cappedCount(db, FROM, asked, offset + limit);
  const isRare = Boolean(filters.q) && !(await counting).count_is_capped;
  const sorted = orderBy({ key, id: "ticket.id", direction }, isRare);
  const [rows, count] = await Promise.all([
    query<FlatRow>(
      db,
      // The page is found first, so that only its rows are joined.
      `SELECT ${COLUMNS} FROM ${FROM} ${JOINS}
       WHERE ticket.id IN (SELECT ticket.id FROM ${FROM} WHERE ${asked.where} ${sorted} LIMIT :limit OFFSET :offset)
       ${sorted}`,
      { ...asked.bindings, limit, offset },
    ),
    counting,
  ]);
  return { registrations: rows.map(registration), ...count };
}

/** The registrations of an order, or those of some ids: in the order of their lines and units. */
export async function readRegistrations(
  db: Db,
  filters: { id: string[] } | { order_id: string },
): Promise<Registration[]> {
  const asked = where(REGISTRATION_FILTERS, filters);
  const rows = await query<FlatRow>(
    db,
    `SELECT ${COLUMNS} FROM ${FROM} ${JOINS} WHERE ${asked.where}
     ORDER BY ticket.order_id, ticket.order_line_item_id, ticket.unit_index`,
    asked.bindings,
  );
  return rows.map(registration);
}

/** All registrations that match, oldest first. */
export async function* eachRegistration(
  db: Db,
  filters: RegistrationFilters,
): AsyncGenerator<Registration> {
  const asked = await askFor(db, filters);
  const pages = eachPage<FlatRow & { created_key: string }>((after, limit) =>
    query(
      db,
      `SELECT ${COLUMNS}, ticket.created_at::text AS created_key FROM ${FROM} ${JOINS}
       WHERE ${asked.where}
         ${after ? "AND (ticket.created_at, ticket.id) > (:after_key::timestamptz, :after_id)" : ""}
       ORDER BY ticket.created_at, ticket.id LIMIT :limit`,
      { ...asked.bindings, limit, after_key: after?.created_key, after_id: after?.id },
    ),
  );
  for await (const rows of pages) yield* rows.map(registration);
}

type FlatRow = Pick<
  Registration,
  | "id"
  | "number"
  | "status"
  | "order_id"
  | "order_line_item_id"
  | "order_display_id"
  | "checked_in_at"
  | "cancelled_at"
  | "created_at"
  | "currency_code"
  | "money_returned"
  | "money_due"
> & {
  amount_minor: number;
  paid_minor: number;
  reserved_minor: number;
  buyer_name: string | null;
  buyer_email: string | null;
  event_id: string;
  event_title: string;
  timezone: string;
  venue_name: string | null;
  session_id: string;
  session_name: string | null;
  starts_at: Date;
  ends_at: Date | null;
  ticket_type_id: string;
  ticket_type_name: string;
} & ContactColumns;

function registration(row: FlatRow): Registration {
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    event: {
      id: row.event_id,
      title: row.event_title,
      timezone: row.timezone,
      venue_name: row.venue_name,
    },
    session: {
      id: row.session_id,
      name: row.session_name,
      starts_at: row.starts_at,
      ends_at: row.ends_at,
    },
    ticket_type: { id: row.ticket_type_id, name: row.ticket_type_name },
    ...contactsOf(row),
    order_id: row.order_id,
    order_line_item_id: row.order_line_item_id,
    order_display_id: row.order_display_id,
    buyer: { name: row.buyer_name, email: row.buyer_email },
    checked_in_at: row.checked_in_at,
    cancelled_at: row.cancelled_at,
    created_at: row.created_at,
    amount: toMajor(row.amount_minor, row.currency_code),
    amount_paid: toMajor(row.paid_minor, row.currency_code),
    amount_reserved: toMajor(row.reserved_minor, row.currency_code),
    currency_code: row.currency_code,
    money_returned: row.money_returned,
    money_due: row.money_due,
  };
}
