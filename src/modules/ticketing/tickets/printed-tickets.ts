import { type Db, query } from "../../../shared/db";
import { type ContactColumns, contactsOf } from "../orders/contacts";
import type { Person } from "../orders/read-tickets";

/**
 * A ticket as it is printed and mailed. It holds the QR secret and the link: for documents, mails and the holder's
 * own page, never for a list, a log or an event.
 */
export type PrintedTicketRow = {
  id: string;
  number: string;
  secret: string;
  link_token: string;
  status: "reserved" | "valid" | "cancelled";
  event: {
    id: string;
    title: string;
    timezone: string;
    venue_name: string | null;
    venue_address: string | null;
    reminder_hours: number | null;
  };
  session: {
    id: string;
    name: string | null;
    starts_at: Date;
    ends_at: Date | null;
    doors_at: Date | null;
  };
  ticket_type: { id: string; name: string };
  attendee: Person;
  holder: Person | null;
  /** The order's, where the holder has given none. */
  buyer_email: string | null;
  buyer_name: string | null;
  order_id: string;
  order_display_id: number | null;
  locale: string | null;
  amount_minor: number;
  currency_code: string;
  updated_at: Date;
  /** The notice that reminds of its session, if one does. */
  reminder_id: string | null;
};

const PRINTED = `
SELECT ticket.id, ticket.number, ticket.secret, ticket.link_token, ticket.status, ticket.order_id, ticket.reminder_id,
       ticket.amount_minor::float8 AS amount_minor, ticket.currency_code,
       greatest(ticket.updated_at, session.updated_at, event.updated_at) AS updated_at,
       bought.display_id AS order_display_id, bought.locale, bought.buyer_email, bought.buyer_name,
       event.id AS event_id, event.title, event.timezone, event.venue_name, event.venue_address,
       event.reminder_hours,
       session.id AS session_id, session.name AS session_name, session.starts_at, session.ends_at, session.doors_at,
       type.id AS ticket_type_id, type.name AS ticket_type_name,
       ticket.attendee_name, ticket.attendee_email, ticket.attendee_phone,
       ticket.holder_name, ticket.holder_email, ticket.holder_phone
FROM box_office_ticket ticket
JOIN box_office_event event ON event.id = ticket.event_id
JOIN box_office_event_session session ON session.id = ticket.session_id
JOIN box_office_ticket_type type ON type.id = ticket.ticket_type_id
LEFT JOIN box_office_ticket_order bought ON bought.order_id = ticket.order_id`;

/** In the order of their lines and units. */
export async function readPrintedTickets(
  db: Db,
  ids: readonly string[],
): Promise<PrintedTicketRow[]> {
  const rows = await query<FlatRow>(
    db,
    `${PRINTED} WHERE ticket.id = ANY (:ids) ORDER BY ticket.order_id, ticket.order_line_item_id, ticket.unit_index`,
    { ids: [...ids] },
  );
  return rows.map(printed);
}

/** What an order has of tickets, or had until it was cancelled: those that ended by themselves are left out. */
export async function readTicketsWithOrder(db: Db, orderId: string): Promise<PrintedTicketRow[]> {
  const rows = await query<FlatRow>(
    db,
    `${PRINTED} WHERE ticket.order_id = :order_id AND (ticket.status <> 'cancelled' OR ticket.is_cancelled_with_order)
     ORDER BY ticket.order_line_item_id, ticket.unit_index`,
    { order_id: orderId },
  );
  return rows.map(printed);
}

/** The ticket that a link opens. */
export async function findPrintedTicket(
  db: Db,
  linkToken: string,
): Promise<PrintedTicketRow | undefined> {
  const [row] = await query<FlatRow>(db, `${PRINTED} WHERE ticket.link_token = :link_token`, {
    link_token: linkToken,
  });
  return row && printed(row);
}

type FlatRow = Pick<
  PrintedTicketRow,
  | "id"
  | "number"
  | "secret"
  | "link_token"
  | "status"
  | "order_id"
  | "amount_minor"
  | "currency_code"
  | "updated_at"
  | "reminder_id"
  | "order_display_id"
  | "locale"
  | "buyer_email"
  | "buyer_name"
> &
  Omit<PrintedTicketRow["event"], "id"> &
  Omit<PrintedTicketRow["session"], "id" | "name"> & {
    event_id: string;
    session_id: string;
    session_name: string | null;
    ticket_type_id: string;
    ticket_type_name: string;
  } & ContactColumns;

function printed(row: FlatRow): PrintedTicketRow {
  return {
    id: row.id,
    number: row.number,
    secret: row.secret,
    link_token: row.link_token,
    status: row.status,
    event: {
      id: row.event_id,
      title: row.title,
      timezone: row.timezone,
      venue_name: row.venue_name,
      venue_address: row.venue_address,
      reminder_hours: row.reminder_hours,
    },
    session: {
      id: row.session_id,
      name: row.session_name,
      starts_at: row.starts_at,
      ends_at: row.ends_at,
      doors_at: row.doors_at,
    },
    ticket_type: { id: row.ticket_type_id, name: row.ticket_type_name },
    ...contactsOf(row),
    buyer_email: row.buyer_email,
    buyer_name: row.buyer_name,
    order_id: row.order_id,
    order_display_id: row.order_display_id,
    locale: row.locale,
    amount_minor: row.amount_minor,
    currency_code: row.currency_code,
    updated_at: row.updated_at,
    reminder_id: row.reminder_id,
  };
}
