import type { InvoiceToPay } from "../../documents/payment-page";

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

/**
 * Whether the money of tickets that end was taken, promised, or neither; `partly`: money was taken, and not all of them were
 * paid · `free`: they cost nothing.
 */
export type MoneyOfEnd = "paid" | "partly" | "reserved" | "unpaid" | "free";

/** An order as templates name it; amounts are texts with their currency. */
export type MessageOrder = {
  /** `#1042` */
  number: string;
  /** `XXXX-XXXX` */
  code: string | null;
  lines: readonly MessageLine[];
  /** Null where nothing is paid for it. */
  shipping: string | null;
  /** Null where nothing was kept that nothing is had for. */
  fee: string | null;
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
 * What a mail of tickets may name. All texts are as the recipient is to read them: in their language, times in the
 * event's time zone.
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
  /** Of `ticket_moved` and `session_changed`: when it was before. */
  previous_time?: string | null;
  /** Of `session_changed`: what was changed, how it was, and what is said of it, line by line. */
  change?: "time" | "place" | "both";
  previous_place?: string | null;
  message?: readonly string[];
  /** Whether a valid ticket comes with it. */
  has_ticket?: boolean;
  /** Of `order_tickets`: the order has other valid tickets, which its buyer has already. */
  has_others?: boolean;
  /** Of `order_tickets`: how many more the order has that aren't paid yet. */
  to_come?: number;
  /** Of `tickets_cancelled`: what was cancelled. */
  reason?: "ticket" | "order" | "session" | "event" | null;
  /** Of `tickets_cancelled`, too. */
  money?: MoneyOfEnd;
  /** Of `tickets_cancelled`: invoices that the buyer was sent and that are void with it. */
  void_invoices?: readonly { number: string }[];
  /** Of `tickets_cancelled`: what is left of them is invoiced anew. */
  has_new_invoice?: boolean;
};

/** What a text about an order may name, the merchant's own too: documented in docs/merchants.md. */
export type OrderVariables = {
  shop: { name: string };
  /** The buyer; of `merchant_order` nobody. */
  recipient: { name: string | null };
  order: MessageOrder;
  /** In the recipient's language. */
  status: { label: string };
};

/** What our own words of an order may name beside that. */
export type OwnOrderVariables = OrderVariables & {
  /** Its buyer ordered an invoice, and waits to be contacted (A13). */
  by_invoice: boolean;
  /** Until when such an order waits for its money, and whether it is cancelled then; null where it waits on. */
  deadline: { date: string; releases: boolean } | null;
  /** It has tickets, or is to have them. */
  has_tickets: boolean;
  /** Its issued invoices that are to be paid, and what is due that none asks for; null where none asks for anything. */
  to_pay: { invoices: readonly InvoiceToPay[]; not_invoiced: string | null } | null;
};

/** What our own words of a status may name beside that. */
export type StatusVariables = OrderVariables & {
  /** Those that end with the order, where the status is one of cancelled ones, and what had come of their money. */
  tickets?: readonly MessageTicket[];
  money?: MoneyOfEnd;
  /** The order awaits its money after the fact: what of it is paid, and whether it has valid tickets all the same. */
  comes_due?: { paid: string | null; keeps_tickets: boolean } | null;
};

/** What was sent, and what an order still has to send. */
export type ParcelVariables = {
  lines: readonly { title: string; quantity: number }[];
  /** `url` is null where the carrier has no page for it. */
  tracking: readonly { number: string; url: string | null }[];
  to_come: readonly { title: string; quantity: number }[];
};

/** What the merchant is told of a new order beside that. */
export type MerchantVariables = OwnOrderVariables & {
  /** With what is needed to call back whoever wants an invoice. */
  customer: Record<
    "name" | "email" | "phone" | "company" | "org_number" | "reference",
    string | null
  >;
  /** The order in the admin. */
  admin_link: string;
};

/** What a mail of an invoice may name; amounts are texts with their currency. */
export type InvoiceVariables = {
  shop: { name: string };
  recipient: { name: string | null };
  order: Pick<MessageOrder, "number" | "code">;
  invoice: {
    number: string;
    total: string;
    /** Null where nothing is left to pay of it. */
    amount_due: string | null;
    due_date: string | null;
    is_overdue: boolean;
    /** The day after which its order is cancelled if nothing is paid; null where it isn't. */
    order_ends: string | null;
    /** Into which it is paid. */
    account: string | null;
    payment_reference: string | null;
    /** The buyer's own. */
    reference: string | null;
    /** Its own page. */
    link: string | null;
  };
};

/** What a mail of a credit note may name. */
export type CreditNoteVariables = Pick<InvoiceVariables, "shop" | "recipient" | "order"> & {
  credit_note: {
    number: string;
    total: string;
    invoice_number: string;
    /** What of it its provider has given back; null where nothing went back so, yet or ever. */
    refunded: string | null;
    /** All of it has gone back. */
    is_refunded: boolean;
  };
};

/** What a mail with a gift card, or of one that ends soon, may name; of its code only the end. */
export type GiftCardVariables = {
  shop: { name: string };
  recipient: { name: string | null };
  /** Who bought it for somebody else; null where nobody did. */
  giver: string | null;
  gift_card: {
    masked_code: string;
    /** What is on it. */
    amount: string;
    /** It becomes the credit of whoever redeems it (D9). */
    is_credit: boolean;
    valid_until: string | null;
    /** The giver's words, line by line. */
    message: readonly string[];
    /** Its own page. */
    link: string;
  };
};

/** What the mail to who bought gift cards may name. */
export type BoughtCardsVariables = Pick<GiftCardVariables, "shop" | "recipient"> & {
  order: Pick<MessageOrder, "number" | "code">;
  gift_cards: readonly {
    masked_code: string;
    amount: string;
    valid_until: string | null;
    /** Whom it is for; null where that was not said. */
    recipient: string | null;
    /** It goes to nobody by mail: its buyer gives it. */
    is_own: boolean;
    /** The day on which it is mailed; null: at once. */
    send_date: string | null;
    /** Its own page; null of one that is mailed to somebody. */
    link: string | null;
  }[];
  own_count: number;
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

/** What a merchant's own words may name. */
export type VariableName = PathsOf<OrderVariables>;
