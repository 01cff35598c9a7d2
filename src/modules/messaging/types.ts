import type { Locale } from "../../shared/locales";

export const CHANNELS = ["email", "sms"] as const;

export type Channel = (typeof CHANNELS)[number];

export const TICKET_KINDS = [
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
export type TicketKind = (typeof TICKET_KINDS)[number];

export const ORDER_KINDS = [
  "order_confirmation",
  "order_status",
  "order_unpaid",
  "merchant_order",
] as const;

/**
 * `order_confirmation`, `order_status`: to the buyer · `order_unpaid`: to the buyer, whose order our job closed since
 * its payment never finished · `merchant_order`: a new order, to the merchant.
 */
export type OrderKind = (typeof ORDER_KINDS)[number];

/** What a merchant may word. */
export const EDITED_KINDS = ["order_status"] as const;

export type EditedKind = (typeof EDITED_KINDS)[number];

/** With words of ours for a mail. */
export const MAIL_KINDS = [...TICKET_KINDS, ...ORDER_KINDS] as const;

export type MailKind = (typeof MAIL_KINDS)[number];

/** `merchant_order_sms`: a new order, to the merchant's phone (E3). */
export type MessageKind = MailKind | "merchant_order_sms";

export const MESSAGE_STATUSES = ["pending", "sending", "sent", "failed", "skipped"] as const;

/** `failed` is for good, after the last attempt; `skipped` was no longer true when its turn came. */
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

export type MessageFacts = Record<string, string | number | boolean | null>;

export type NewMessage = {
  /** Unique for good; a second message with the same key is not made. */
  key: string;
  kind: MessageKind;
  /** By default `email`. */
  channel?: Channel;
  /** A mail address, or a phone number in E.164. */
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
  channel: Channel;
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

/** A line of an order, and what it costs. */
export type MessageLine = { title: string; quantity: number; total: string };

/** An order as templates name it; amounts are texts with their currency. */
export type MessageOrder = {
  /** `#1042` */
  number: string;
  /** `XXXX-XXXX` */
  code: string | null;
  lines: readonly MessageLine[];
  /** Null where nothing is paid for it. */
  shipping: string | null;
  total: string;
  /** Null where nothing is left to pay. */
  amount_due: string | null;
  /** Null where the order can't be paid now (E8). */
  payment_link: string | null;
  /** The merchant's own questions, and the answers (E16). */
  fields: readonly { label: string; value: string }[];
  /** The terms that the buyer accepted (M6). */
  terms_version: string | null;
};

/**
 * What a template of tickets may name. All texts are as the recipient is to read them: in their language, times in the
 * event's time zone. A template also finds `ticket`, the first of `tickets`.
 */
export type TicketVariables = {
  shop: { name: string };
  recipient: { name: string | null };
  /** Null where the tickets are for several events. */
  event: { title: string; venue: string | null; address: string | null } | null;
  session: { name: string | null; time: string; doors: string | null } | null;
  tickets: readonly MessageTicket[];
  /** All of it only of `order_tickets`. */
  order?: Pick<MessageOrder, "number"> | MessageOrder | null;
  /** Of `ticket_moved`: when it was before. */
  previous_time?: string | null;
  /** Of `tickets_cancelled`: what was cancelled. */
  reason?: "ticket" | "order" | "session" | "event" | null;
};

/** What a template about an order may name, the merchant's own too: documented in docs/merchants.md. */
export type OrderVariables = {
  shop: { name: string };
  /** The buyer; of `merchant_order` nobody. */
  recipient: { name: string | null };
  order: MessageOrder;
  /** In the recipient's language. */
  status: { label: string };
};

/** What stands in variables, by its path: a text, or a list of what has texts. */
type PathsOf<Values> = {
  [Key in keyof Values & string]: NonNullable<Values[Key]> extends
    | string
    | number
    | readonly unknown[]
    ? Key
    : `${Key}.${PathsOf<NonNullable<Values[Key]>>}`;
}[keyof Values & string];

export type VariableName = PathsOf<OrderVariables>;

export type TemplateVariable = {
  name: VariableName;
  /** How a text says it, in Liquid: a list with a line for each. */
  text: string;
};

/** What the merchant is told of a new order beside that. */
export type MerchantVariables = OrderVariables & {
  customer: { name: string | null; email: string | null };
  /** The order in the admin. */
  admin_link: string;
};

export type VariablesOf<Kind extends MailKind> = Kind extends TicketKind
  ? TicketVariables
  : Kind extends "merchant_order"
    ? MerchantVariables
    : OrderVariables;

export type RenderedMail = {
  subject: string;
  html: string;
  text: string;
  /** The text without the heading and the frame: what somebody may edit and send instead. */
  body: string;
};

/** What the admin's notifications tell (E4), and what the words of each may name. */
export type NoticeVariables = {
  new_order: MerchantVariables;
  paid_while_cancelled: MerchantVariables;
  paid_when_closed: MerchantVariables;
  /** There is money for tickets that can't be had, since there are no places left or their event is off. */
  lacks_tickets: MerchantVariables & { problem: string };
  overpaid: MerchantVariables;
  /** After its receiver had failed for days, or said that it is gone (E5). */
  webhook_disabled: { webhook: { name: string }; reason: string | null };
};

export type AdminNoticeKind = keyof NoticeVariables;

export type RenderedNotice = { title: string; description: string };

/** Characters of one text. */
export const MAX_TEMPLATE_LENGTH = 20_000;

/** What a merchant words in one language; an SMS has no subject. */
export type TemplateText = { subject: string | null; body: string };

/** At least one language; whoever reads another gets English, else the first. */
export type TemplateContent = Partial<Record<Locale, TemplateText>>;

export type MessageTemplate = {
  id: string;
  name: string;
  channel: Channel;
  kind: EditedKind;
  content: TemplateContent;
  created_at: Date;
  updated_at: Date;
};

export type NewTemplate = Pick<MessageTemplate, "name" | "channel" | "kind" | "content">;

export type TemplateChanges = Partial<Pick<MessageTemplate, "name" | "content">>;
