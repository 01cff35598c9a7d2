import { notFound } from "../../../shared/errors";
import type { MailName } from "../words/own-mail";
import { creditNote } from "./credit-note";
import { giftCard, giftCardExpires } from "./gift-card";
import { giftCardsBought } from "./gift-cards-bought";
import { invoice, invoiceReminder } from "./invoice";
import type { Kind } from "./kind";
import { merchantOrder } from "./merchant-order";
import { merchantOrderExpired } from "./merchant-order-expired";
import { merchantOrderSms } from "./merchant-order-sms";
import { orderConfirmation } from "./order-confirmation";
import { orderExpired } from "./order-expired";
import { orderStatus } from "./order-status";
import { orderTickets } from "./order-tickets";
import { orderUnpaid } from "./order-unpaid";
import { sessionChanged } from "./session-changed";
import { sessionReminder } from "./session-reminder";
import { shipped } from "./shipped";
import { ticket } from "./ticket";
import { ticketMoved } from "./ticket-moved";
import { ticketReissued } from "./ticket-reissued";
import { ticketsCancelled } from "./tickets-cancelled";

/** All kinds of messages that there are: a new one is a file, a line here and its words. */
export const KINDS = {
  order_tickets: orderTickets,
  ticket,
  ticket_reissued: ticketReissued,
  ticket_moved: ticketMoved,
  tickets_cancelled: ticketsCancelled,
  session_changed: sessionChanged,
  session_reminder: sessionReminder,
  order_confirmation: orderConfirmation,
  order_status: orderStatus,
  order_unpaid: orderUnpaid,
  order_expired: orderExpired,
  shipped,
  merchant_order: merchantOrder,
  merchant_order_sms: merchantOrderSms,
  merchant_order_expired: merchantOrderExpired,
  invoice,
  invoice_reminder: invoiceReminder,
  credit_note: creditNote,
  gift_card: giftCard,
  gift_cards_bought: giftCardsBought,
  gift_card_expires: giftCardExpires,
} as const satisfies Readonly<Record<MailName, Kind> & Record<string, Kind>>;

export type MessageKind = keyof typeof KINDS;

/** Those kinds that have what not every kind has. */
export type KindsWith<Property extends keyof Kind> = {
  [Name in MessageKind]: (typeof KINDS)[Name] extends Record<Property, unknown> ? Name : never;
}[MessageKind];

/** @throws 404 where there is none, such as one of a version to come: the message is tried again later */
export function kindOf(name: string): Kind {
  const kinds: Readonly<Record<string, Kind>> = KINDS;
  const kind = Object.hasOwn(kinds, name) && kinds[name];
  if (!kind) throw notFound("Kind of message", name);
  return kind;
}
