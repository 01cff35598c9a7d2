import type { Locale } from "../../shared/locales";

export const MESSAGE_KINDS = [
  "order_tickets",
  "ticket",
  "ticket_reissued",
  "ticket_moved",
  "tickets_cancelled",
  "session_reminder",
] as const;

/**
 * `order_tickets`: to the buyer, the order's confirmation with all its tickets · `ticket`: to a participant ·
 * `ticket_reissued`: the former QR code is dead · `ticket_moved`: to another session · `tickets_cancelled` ·
 * `session_reminder`: it is soon.
 */
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export const MESSAGE_STATUSES = ["pending", "sending", "sent", "failed", "skipped"] as const;

/** `failed` is for good, after the last attempt; `skipped` was no longer true when its turn came. */
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

export type MessageFacts = Record<string, string | number | boolean | null>;

export type NewMessage = {
  /** Unique for good; a second message with the same key is not made. */
  key: string;
  kind: MessageKind;
  recipient: string;
  locale: Locale;
  /** One of very many: it waits for those that somebody waits for. */
  is_bulk?: boolean;
  order_id?: string | null;
  event_id?: string | null;
  session_id?: string | null;
  ticket_ids?: readonly string[];
  /** Small facts; never secrets, links or text. */
  data?: MessageFacts;
};

export type Message = {
  id: string;
  key: string;
  kind: MessageKind;
  channel: "email";
  recipient: string;
  locale: Locale;
  status: MessageStatus;
  order_id: string | null;
  event_id: string | null;
  session_id: string | null;
  ticket_ids: string[];
  data: MessageFacts;
  attempts: number;
  next_attempt_at: Date;
  sent_at: Date | null;
  last_error: string | null;
  external_id: string | null;
  created_at: Date;
};

/** A message that its taker alone may send, until the lease ends. */
export type TakenMessage = Message & { lease_id: string };

export type MessageTicket = {
  number: string;
  attendee: string | null;
  ticket_type: string;
  event: string;
  session_time: string;
  venue: string | null;
  /** The ticket's own page; null where it has none. */
  link: string | null;
};

/**
 * What a template may name. All texts are as the recipient is to read them: in their language, times in the event's
 * time zone, amounts with their currency. A template also finds `ticket`, the first of `tickets`.
 */
export type MessageVariables = {
  shop: { name: string };
  recipient: { name: string | null };
  /** Null where the tickets are for several events. */
  event: { title: string; venue: string | null; address: string | null } | null;
  session: { name: string | null; time: string; doors: string | null } | null;
  tickets: readonly MessageTicket[];
  order?: {
    number: string;
    /** These two only of `order_tickets`. */
    total?: string;
    lines?: readonly { title: string; quantity: number; total: string }[];
  } | null;
  /** Of `ticket_moved`: when it was before. */
  previous_time?: string | null;
  /** Of `tickets_cancelled`: what was cancelled. */
  reason?: "ticket" | "order" | "session" | "event" | null;
};

export type RenderedMessage = { subject: string; html: string; text: string };
