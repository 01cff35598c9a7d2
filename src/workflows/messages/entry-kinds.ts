import type { LogEntry, LogKind, Standing, SystemReason } from "../../modules/order-status/types";
import type { AdminNoticeKind } from "../notify-admin";
import type { Happening } from "../webhooks/queue-webhooks";
import type { KindsWith } from "./kinds";
import { isPastDeadline } from "./telling";
import type { ToldOrder } from "./told-order";

/** What is made of an entry of an order's log; what a kind does not have, nobody is told. */
export type EntryKind = {
  /** What it is to the outside (E5). */
  webhooks?: (entry: LogEntry, standing: Pick<Standing, "payment">) => Happening[];
  /** What people are told by mail and by phone; whom of them, each kind of message says. */
  messages?: readonly KindsWith<"tell">[];
  /** What the admin's notifications tell (E4). */
  notice?: (told: ToldOrder, entry: LogEntry) => OrderNotice | undefined;
  /** Whether there is nobody to tell of this one, beside webhooks. */
  isQuiet?: (entry: LogEntry) => boolean;
  /** Whether people are told now, later, or not any more; now where it is not said. */
  when?: (told: ToldOrder, entry: LogEntry) => "now" | "later" | "never";
};

type OrderNotice = Exclude<
  AdminNoticeKind,
  "lacks_tickets" | "gift_card_waits" | "gift_card_spent" | "gift_card_guesses" | "webhook_disabled"
>;

const PAYMENT_DUE: SystemReason = "payment_due";

/** All kinds that there are; a new one is told of by a line here. */
export const ENTRY_KINDS: Readonly<Record<LogKind, EntryKind>> = {
  placed: {
    webhooks: ({ id, order_id, to_state }, { payment }) => {
      const cameUnpaid = to_state === "received" || to_state === "awaiting_payment";
      return [
        { event: "order.placed", message_id: `${id}-placed` },
        ...(payment === "paid" && !cameUnpaid ? paid({ order_id }) : []),
      ];
    },
    messages: ["order_confirmation", "merchant_order", "merchant_order_sms"],
    notice: () => "new_order",
    when: (told) => (isOver(told) ? "never" : isUndecided(told) ? "later" : "now"),
  },
  status: {
    webhooks: ({ id }) => [{ event: "order.status_changed", message_id: `${id}-status_changed` }],
    messages: ["order_status", "order_unpaid", "order_expired", "merchant_order_expired"],
    notice: (_, entry) => {
      if (isPastDeadline(entry)) return "order_expired";
      return entry.reason === PAYMENT_DUE ? "payment_due" : undefined;
    },
    isQuiet: ({ notify }) => !notify,
    // Whether its tickets came back, and so tell of it, is known when all of the change is done.
    when: ({ standing }, { from_state }) =>
      from_state === "cancelled" && standing?.unfinished_since ? "later" : "now",
  },
  reserved: { webhooks: paid },
  paid: { webhooks: paid },
  paid_while_cancelled: {
    webhooks: paid,
    // An order that Medusa has cancelled can't be given another status.
    notice: ({ order }) => (order.is_closed ? "paid_when_closed" : "paid_while_cancelled"),
  },
  overpaid: { notice: () => "overpaid" },
  note: {},
  payment: {},
  refund: {},
  refund_waived: {},
  tickets_cancelled: {},
  ticket_moved: {},
  session_changed: {},
  ticket_reissued: {},
  ticket_sent: {},
  ticket_opened: {},
  attendee_changed: {},
  invoice_issued: { webhooks: ({ id }) => [{ event: "invoice.issued", message_id: id }] },
  invoice_paid: { webhooks: ({ id }) => [{ event: "invoice.paid", message_id: id }] },
  invoice_overdue: { webhooks: ({ id }) => [{ event: "invoice.overdue", message_id: id }] },
  invoice_payment_moved: {},
  invoice_void: { webhooks: ({ id }) => [{ event: "invoice.void", message_id: id }] },
  credit_note_issued: {
    webhooks: ({ id }) => [{ event: "credit_note.issued", message_id: id }],
    messages: ["credit_note"],
  },
  shipped: { messages: ["shipped"] },
  deleted: {
    webhooks: ({ id }) => [{ event: "order.deleted", message_id: `${id}-deleted` }],
  },
};

/** Once for each order: when it is placed with its money there or reserved, or when that comes, whatever status it has by then. */
function paid({ order_id }: Pick<LogEntry, "order_id">): Happening[] {
  return [{ event: "order.paid", message_id: `${order_id}-paid` }];
}

/** It is cancelled, or nothing of what it bought is left. */
const isOver = ({ order }: ToldOrder): boolean =>
  order.canceled || order.lines.every(({ quantity }) => quantity <= 0);

/** As long as a checkout may take to be paid, or to be given up by the job. */
const UNDECIDED_MS = 45 * 60 * 1000;

/**
 * The order came of a checkout that has not finished paying: soon it is paid, or awaits payment, or is closed. Or its
 * tickets are about to be made. Until then nobody could be told what is true of it.
 */
function isUndecided({ order, is_settled }: ToldOrder): boolean {
  const isYoung = Date.now() - order.placed_at.getTime() < UNDECIDED_MS;
  return isYoung && (order.medusa_payment === "unpaid" || !is_settled);
}
