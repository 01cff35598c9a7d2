import type { Labels } from "../../shared/labels";
import { toMajor } from "../../shared/money";

export type { Labels };

/** What the behaviour of an order hangs on; merchants own statuses, many of a state. In the order of progress. */
export const ORDER_STATES = [
  "received",
  "awaiting_payment",
  "processing",
  "shipped",
  "completed",
  "cancelled",
] as const;

export type OrderState = (typeof ORDER_STATES)[number];

/** E8: only in these can an order be paid. */
export const PAYABLE_STATES = ["received", "awaiting_payment"] as const satisfies OrderState[];

export function canBePaidIn(state: OrderState): boolean {
  return PAYABLE_STATES.some((payable) => payable === state);
}

/** What is asked for of what is due, minor units: of a cancelled order nothing, though it would be due again. */
export function dueIn(state: OrderState, dueMinor: number): number {
  return state === "cancelled" ? 0 : dueMinor;
}

export type OrderStatus = {
  id: string;
  code: string;
  label: Labels;
  /** `#rrggbb` */
  colour: string;
  state: OrderState;
  /** What Medusa's own progress into the state gives an order. */
  is_default: boolean;
  /** Of the plugin: may be renamed, neither deleted nor moved to another state. */
  is_system: boolean;
  notify_customer: boolean;
  visible_to_customer: boolean;
  template_id: string | null;
  /** Where an order may go from here; null = wherever the states permit. */
  next_status_ids: string[] | null;
  rank: number;
  /** Set = a personal status of this user. */
  owner_id: string | null;
  /** A mark of its owner's alone, beside the order's status. */
  private: boolean;
  created_at: Date;
  updated_at: Date;
};

/** The code of the status that an order gets whose invoice is overdue (A4). */
export const INVOICE_OVERDUE = "invoice_overdue";

export type OrderStatusInput = {
  /** Unique; made of the English label where it is not given. */
  code?: string;
  label: Labels;
  colour: string;
  state: OrderState;
  is_default?: boolean;
  notify_customer?: boolean;
  visible_to_customer?: boolean;
  template_id?: string | null;
  next_status_ids?: string[] | null;
};

export type PersonalStatusInput = Omit<OrderStatusInput, "is_default"> & { private?: boolean };

export type Actor = { type: "user" | "customer" | "system"; id: string | null };

export const PAYMENTS = ["paid", "awaiting", "unpaid"] as const;

/** What payments that count as paid are called besides, see `paymentWord`. */
export const CALLED_PAYMENTS = ["reserved", "refunded"] as const;

export type CalledPayment = (typeof CALLED_PAYMENTS)[number];

/** `awaiting` = by design (an invoice), or begun; `unpaid` = nothing was ever begun, or the order is cancelled without money. */
export type OrderPayment = (typeof PAYMENTS)[number];

/** An order as Medusa knows it, read at one moment. */
export type OrderFacts = {
  order_id: string;
  cart_id: string | null;
  display_id: number | null;
  placed_at: Date;
  email: string | null;
  customer_id: string | null;
  customer_name: string | null;
  sales_channel_id: string | null;
  payment_provider_id: string | null;
  /** BCP 47 */
  locale: string | null;
  currency_code: string;
  total_minor: number;
  due_minor: number;
  captured_minor: number;
  reserved_minor: number;
  refunded_minor: number;
  set_aside_minor: number;
  /** Of what was taken, what gift cards and customer credit paid and did not get back. */
  card_minor: number;
  /** Of what was given back, within the last moments. */
  just_refunded_minor: number;
  /** As Medusa has it at this moment; what it is for everybody is decided by {@link paymentOf}, and stands in the standing. */
  payment: OrderPayment;
  /** Medusa's own cancel, which is final. */
  canceled: boolean;
  archived: boolean;
  /** Of the whole order. */
  shipping: "none" | "shipped" | "delivered";
  /** Whether all is done that the shop wants before an order is completed; null leaves it to delivery (M5). */
  is_complete: boolean | null;
  /** What a checkout left that broke off: nobody was ever told of it, and nobody is. */
  is_unfinished: boolean;
};

export type ReleasedReservation = {
  line_item_id: string;
  inventory_item_id: string;
  location_id: string;
  quantity: number;
  allow_backorder: boolean;
};

/** What the box office knows of one Medusa order: where it stands, and what lists show of it. */
export type Standing = {
  order_id: string;
  /** Shown as `XXXX-XXXX`. */
  order_code: string;
  /** Of the payment link; never in lists, logs or events. */
  payment_token: string;
  status_id: string;
  state: OrderState;
  /** The furthest state that Medusa's own progress has asked for. */
  followed_state: OrderState;
  /** Medusa cancelled it: it never leaves. */
  closed_at: Date | null;
  archived_at: Date | null;
  changed_at: Date;
  display_id: number | null;
  placed_at: Date;
  email: string | null;
  customer_id: string | null;
  customer_name: string | null;
  sales_channel_id: string | null;
  payment_provider_id: string | null;
  payment: OrderPayment;
  locale: string | null;
  currency_code: string;
  /** Before gift cards, after other credit lines. */
  total_minor: number;
  /** What is neither taken nor reserved, or was given back; asked for in some states only, see {@link dueIn}. */
  due_minor: number;
  /** Taken, whatever was given back of it. */
  captured_minor: number;
  /** Promised by a provider and not taken yet. */
  reserved_minor: number;
  refunded_minor: number;
  /** Of what was captured: it pays for nothing, since it is to go back. */
  set_aside_minor: number;
  /** Of what was captured, what gift cards and customer credit paid and did not get back. */
  card_minor: number;
  /** Of a cancelled order: captured, and kept as a fee. */
  waived_minor: number;
  /** Kept as a fee while the order went on: once it is cancelled, that much less is owed. */
  fee_minor: number;
  /** Captured and not given back, beyond what the order is worth, and what is set aside; a cancelled one is worth what is kept as a fee. */
  owed_minor: number;
  owed_since: Date | null;
  /** Why what is owed could not be given back. */
  refund_error: string | null;
  /** Where it stood before money came to be due after the fact. */
  status_before_due: string | null;
  /** The inventory that a soft cancellation gave back and that the way out takes again. */
  released_stock: ReleasedReservation[] | null;
  /** A change of status whose effects were begun and not reported finished. */
  unfinished_since: Date | null;
  /** When its buyer learned of it, though it was not paid. */
  buyer_told_at: Date | null;
  /** When our own job set about closing it, since it was not paid. */
  closing_at: Date | null;
};

/** What became of an order's money, decimal major units; see {@link Standing}. */
export type Amounts = { amount_paid: number; amount_reserved: number; amount_refunded: number };

type Money = Pick<
  Standing,
  "captured_minor" | "reserved_minor" | "refunded_minor" | "currency_code"
>;

export function amountsOf(money: Money): Amounts {
  const { captured_minor, reserved_minor, refunded_minor, currency_code } = money;
  return {
    amount_paid: toMajor(captured_minor, currency_code),
    amount_reserved: toMajor(reserved_minor, currency_code),
    amount_refunded: toMajor(refunded_minor, currency_code),
  };
}

type ToCapture = Pick<
  Standing,
  "total_minor" | "captured_minor" | "refunded_minor" | "reserved_minor" | "set_aside_minor"
>;

/**
 * Of what is reserved, minor units, what would still have to be taken for all that the order costs to be there. What is
 * reserved beyond that is the buyer's, who gets it back when it lapses.
 */
export function toCapture({
  total_minor,
  captured_minor,
  refunded_minor,
  reserved_minor,
  set_aside_minor,
}: ToCapture): number {
  const uncaptured = total_minor + set_aside_minor - (captured_minor - refunded_minor);
  return Math.max(0, Math.min(reserved_minor, uncaptured));
}

/** As {@link toCapture}: for a cancelled order nothing more is taken. */
export function captureIn(state: OrderState, money: Parameters<typeof toCapture>[0]): number {
  return state === "cancelled" ? 0 : toCapture(money);
}

/**
 * Why the system did something: `not_paid_in_time` = our job closed an order that was not paid ·
 * `checkout_broken_off` = the order is what a checkout left that died · `payment_due` = money came to be due after the
 * order had been paid, or promised · `nothing_left` = all that an order had bought was cancelled, and no money was taken
 * for it · `invoice_deadline` = an order by invoice was not paid by its deadline.
 */
export const SYSTEM_REASONS = [
  "not_paid_in_time",
  "checkout_broken_off",
  "payment_due",
  "nothing_left",
  "invoice_deadline",
] as const;

export type SystemReason = (typeof SYSTEM_REASONS)[number];

export const LOG_KINDS = [
  "placed",
  "status",
  "reserved",
  "paid",
  "note",
  "deleted",
  "paid_while_cancelled",
  "overpaid",
  "payment",
  "refund",
  "tickets_cancelled",
  "ticket_moved",
  "session_changed",
  "ticket_reissued",
  "ticket_sent",
  "ticket_opened",
  "attendee_changed",
  "refund_waived",
  "invoice_issued",
  "invoice_paid",
  "invoice_void",
  "credit_note_issued",
  "invoice_overdue",
  "invoice_payment_moved",
  "shipped",
] as const;

export type LogKind = (typeof LOG_KINDS)[number];

/** What the customer is to be told instead of the template's text. */
export type WrittenMessage = { subject?: string; body: string };

type LoggedStatus = Pick<OrderStatus, "id" | "state">;

/** Of a payment or a refund: decimal major units, and by which provider. */
export type MovedMoney = { amount: number; currency_code: string; provider_id: string };

/** Of an invoice: its whole amount, decimal major units. */
export type LoggedInvoice = {
  invoice_id: string;
  number: string;
  amount: number;
  currency_code: string;
};

/** Of a credit note, and of what invoice it is. */
export type LoggedCreditNote = LoggedInvoice & { credit_note_id: string; invoice_number: string };

type OnInvoice = { invoice_id: string; number: string };

/**
 * Of money that somebody took off an invoice, put on one, or both: decimal major units. `from` is null where it stood on
 * none before, `to` where it stands on none since.
 */
export type LoggedPaymentMove = {
  amount: number;
  currency_code: string;
  from: OnInvoice | null;
  to: OnInvoice | null;
};

/** Of a parcel that was sent: one of Medusa's fulfilments, and how many pieces are in it. */
export type LoggedParcel = {
  fulfillment_id: string;
  quantity: number;
  tracking_numbers: string[];
};

/** Of what was done to tickets: the numbers that people know them by. */
export type LoggedTickets = { tickets: string[] };

export type PersonLine = "name" | "email" | "phone";

/** As it was then. */
export type LoggedSession = { name: string | null; starts_at: Date; timezone: string };

/** Where it was, too. */
export type LoggedPlace = LoggedSession & { venue: string | null };

/** What the log says of each kind, beside whose it is, who did it and when. */
export type LogFacts = {
  placed: {
    to: LoggedStatus;
    reason: SystemReason | null;
    /** Nobody is to be told of it. */
    is_silent: boolean;
  };
  status: {
    from: LoggedStatus;
    to: LoggedStatus;
    notify: boolean;
    reason?: string | null;
    message?: WrittenMessage | null;
    forced?: boolean;
  };
  /** A provider has promised what was not covered yet; `to` is where the order stood then, as of the next. */
  reserved: { to: LoggedStatus };
  /** All of it was taken, or nothing is left to pay. */
  paid: { to: LoggedStatus };
  paid_while_cancelled: { to: LoggedStatus };
  overpaid: object;
  /** `reason` is what was said of it: the bank's reference, a note. */
  payment: { data: MovedMoney; reason: string | null };
  refund: { data: MovedMoney; reason: string | null };
  /** Of what was owed back so much is kept, and why. */
  refund_waived: { data: Omit<MovedMoney, "provider_id">; reason: string | null };
  /** By themselves, with their session or event, or since the order was changed. */
  tickets_cancelled: { data: LoggedTickets & { reason: "ticket" | "order" | "session" | "event" } };
  ticket_moved: { data: LoggedTickets & { from: LoggedSession; to: LoggedSession } };
  /** Under its tickets; `told`: who holds them hears of it. */
  session_changed: { data: LoggedTickets & { from: LoggedPlace; to: LoggedPlace; told: boolean } };
  ticket_reissued: { data: LoggedTickets };
  ticket_sent: { data: LoggedTickets };
  /** Its page or its PDF was handed to somebody at the desk. */
  ticket_opened: { data: LoggedTickets };
  /** Which lines, never what they say: the log is kept longer than people's data. */
  attendee_changed: { data: LoggedTickets & { fields: PersonLine[] } };
  invoice_issued: { data: LoggedInvoice; reason: null };
  invoice_paid: { data: LoggedInvoice; reason: null };
  invoice_overdue: { data: LoggedInvoice; reason: null };
  invoice_void: { data: LoggedInvoice; reason: string };
  credit_note_issued: { data: LoggedCreditNote; reason: string };
  invoice_payment_moved: { data: LoggedPaymentMove; reason: string };
  shipped: { data: LoggedParcel; reason: null };
  note: object;
  deleted: { from: LoggedStatus };
};

/** The kinds that say more than statuses and words; `noteOnce` writes them. */
export type DataKind = {
  [Kind in LogKind]: LogFacts[Kind] extends { data: object } ? Kind : never;
}[LogKind];

/** Those of them that somebody outside is told of; the others the log alone knows. */
export const TOLD_DATA_KINDS = [
  "invoice_issued",
  "invoice_paid",
  "invoice_void",
  "credit_note_issued",
  "invoice_overdue",
  "shipped",
] as const satisfies readonly DataKind[];

export type LogData = LogFacts[DataKind]["data"];

/** What is written by an id of its own, for it may be said again: `noteOverpayment`, `noteOnce`. */
type SaidAgain = "overpaid" | DataKind;

/** As it is written, at the moment when it happens. */
export type NewEntry = {
  [Kind in Exclude<LogKind, SaidAgain>]: {
    kind: Kind;
    order_id: string;
    actor: Actor;
    created_at: Date;
  } & LogFacts[Kind];
}[Exclude<LogKind, SaidAgain>];

/** As it is told. */

export type LogEntry = {
  id: string;
  seq: number;
  order_id: string;
  kind: LogKind;
  actor: Actor;
  from_status_id: string | null;
  to_status_id: string | null;
  from_state: OrderState | null;
  to_state: OrderState | null;
  reason: string | null;
  message: WrittenMessage | null;
  notify: boolean;
  forced: boolean;
  data: LogData | null;
  created_at: Date;
};

export type Note = {
  id: string;
  order_id: string;
  text: string;
  actor: Actor;
  created_at: Date;
};

export type StatusChange = {
  order_id: string;
  status_id: string;
  /** The change is made only of this status: whatever moved the order meanwhile comes first. */
  only_from?: string;
  actor: Actor;
  /** Default: as the status says. */
  notify?: boolean;
  message?: WrittenMessage | null;
  reason?: string | null;
  force?: boolean;
  /** Its effects are still to come; whoever brings them about calls `markFinished`. */
  unfinished?: boolean;
};

export type ChangedStanding = {
  standing: Standing;
  previous: OrderStatus;
  status: OrderStatus;
  changed: boolean;
};

export type FollowedOrder = {
  standing: Standing;
  is_new: boolean;
  moved: boolean;
  /** The log has something that others are to be told. */
  has_news: boolean;
};
