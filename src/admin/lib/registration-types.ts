/** What the admin API answers about tickets and the door. Moments are ISO 8601 text, amounts major units. */

import type { OrderPayment } from "./types";

export type TicketStatus = "reserved" | "valid" | "cancelled";

export type Person = { name: string | null; email: string | null; phone: string | null };

/** A ticket with the people it is for and its order. */
export type Registration = {
  id: string;
  number: string;
  status: TicketStatus;
  event: { id: string; title: string; timezone: string; venue_name: string | null };
  session: { id: string; name: string | null; starts_at: string; ends_at: string | null };
  ticket_type: { id: string; name: string };
  /** As bought. */
  attendee: Person;
  /** As whoever holds the ticket registered it; null until then. */
  holder: Person | null;
  order_id: string;
  order_display_id: number | null;
  buyer: { name: string | null; email: string | null };
  checked_in_at: string | null;
  created_at: string;
  cancelled_at: string | null;
  amount: number;
  currency_code: string;
  /** Given for one registration only. */
  messages?: Message[];
};

export type MessageKind =
  | "order_tickets"
  | "ticket"
  | "ticket_reissued"
  | "ticket_moved"
  | "tickets_cancelled"
  | "session_reminder";

export type MessageStatus = "pending" | "sending" | "sent" | "failed" | "skipped";

/** One message to one recipient. */
export type Message = {
  id: string;
  kind: MessageKind;
  recipient: string;
  status: MessageStatus;
  sent_at: string | null;
  /** What the mail server said last, in its own words. */
  last_error: string | null;
};

export type OrderTickets = {
  payment: OrderPayment;
  /** Why the order has no seats although it should; null mostly. */
  problem: "seats_unavailable" | "event_cancelled" | null;
  tickets: Registration[];
  messages: Message[];
};

export type BulkCancelResult = {
  registration_id: string;
  ok: boolean;
  code?: string;
  message?: string;
};

export type ScanResult =
  | "admitted"
  | "already_checked_in"
  | "cancelled"
  | "unpaid"
  | "wrong_session"
  | "unknown"
  | "too_early";

/** A row of the door's log. */
export type CheckIn = {
  id: string;
  result: ScanResult;
  at: string;
  session_id: string | null;
  undone_at: string | null;
  undo_reason: string | null;
  /** Null where the code belongs to no ticket. */
  ticket: Registration | null;
};
