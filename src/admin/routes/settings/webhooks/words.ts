import type { TextKey } from "../../../i18n";
import type { Webhook, WebhookDelivery, WebhookEvent } from "../../../lib/webhook-types";

/** The word for each event, in the order in which they are offered. */
export const EVENT_WORDS = {
  "order.placed": "webhooks.event.placed",
  "order.status_changed": "webhooks.event.statusChanged",
  "order.paid": "webhooks.event.paid",
  "order.deleted": "webhooks.event.deleted",
  "ticket.issued": "webhooks.event.ticketIssued",
  "ticket.changed": "webhooks.event.ticketChanged",
  "ticket.cancelled": "webhooks.event.ticketCancelled",
  "check_in.admitted": "webhooks.event.checkInAdmitted",
  "check_in.undone": "webhooks.event.checkInUndone",
  "invoice.issued": "webhooks.event.invoiceIssued",
  "invoice.paid": "webhooks.event.invoicePaid",
  "invoice.overdue": "webhooks.event.invoiceOverdue",
  "invoice.void": "webhooks.event.invoiceVoid",
  "credit_note.issued": "webhooks.event.creditNoteIssued",
  "gift_card.issued": "webhooks.event.giftCardIssued",
  "gift_card.activated": "webhooks.event.giftCardActivated",
  "gift_card.redeemed": "webhooks.event.giftCardRedeemed",
  "gift_card.refunded": "webhooks.event.giftCardRefunded",
  "gift_card.balance_set": "webhooks.event.giftCardBalanceSet",
  "gift_card.expired": "webhooks.event.giftCardExpired",
  "event.created": "webhooks.event.eventCreated",
  "event.published": "webhooks.event.eventPublished",
  "event.changed": "webhooks.event.eventChanged",
  "event.cancelled": "webhooks.event.eventCancelled",
  "event.deleted": "webhooks.event.eventDeleted",
} as const satisfies Record<WebhookEvent, TextKey>;

export const EVENTS = Object.keys(EVENT_WORDS) as WebhookEvent[];

const SUBJECTS = [
  ...(["order", "invoice", "credit_note", "gift_card"] as const),
  ...(["ticket", "check_in", "event"] as const),
];

/** The events, by what they are about. */
export const EVENT_GROUPS = SUBJECTS.map((subject) => ({
  heading: `webhooks.about.${subject}` as const,
  events: EVENTS.filter((event) => event.startsWith(`${subject}.`)),
}));

export const wordOf = (event: WebhookDelivery["event"]): TextKey =>
  event === "ping" ? "webhooks.event.ping" : EVENT_WORDS[event];

/** What an endpoint is called: as it was described, else the server it is on. */
export const nameOf = ({ description, url }: Pick<Webhook, "description" | "url">): string =>
  description ?? new URL(url).host;

/** Failing is worth a look before it ends in being disabled. */
export const standingOf = ({ is_enabled, failing_since }: Webhook) =>
  is_enabled ? (failing_since ? "failing" : "enabled") : "disabled";
