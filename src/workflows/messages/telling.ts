import type { InvoiceWithLines } from "../../modules/invoicing/types";
import type { MessageTemplate, NewMessage } from "../../modules/messaging/types";
import type { LogEntry, SystemReason } from "../../modules/order-status/types";
import type { Settings } from "../../modules/settings/types";
import type { ToldOrder } from "./told-order";

/** An entry of an order's log, and what it takes to tell of it. */
export type Telling = {
  entry: LogEntry;
  told: ToldOrder;
  /** Of the status that the entry tells of. */
  template: MessageTemplate | undefined;
  settings: Settings<"notifications">;
  /** That the entry tells of. */
  invoice: InvoiceWithLines | undefined;
};

/** Somebody is to be told. The key is made of the entry: queued again, nothing goes twice. */
export type Wish = Pick<NewMessage, "key" | "recipient" | "channel" | "data">;

/**
 * The order is cancelled no more, and its tickets go out anew: that mail to the buyer says all that there is to say, in the
 * status's words if it has any. One mail, not two.
 */
export function isToldByTickets(told: ToldOrder, { from_state }: LogEntry): boolean {
  return from_state === "cancelled" && told.order.payment === "paid" && told.has_tickets;
}

/** Our job closed the order, which was not paid in time; that is told in words of its own. */
export function isOurEnd({ actor, reason }: LogEntry): boolean {
  return actor.type === "system" && reason === ("not_paid_in_time" satisfies SystemReason);
}

/** Its deadline ended the order, which was to be paid by invoice; that is told in words of its own. */
export function isPastDeadline({ to_state, reason }: LogEntry): boolean {
  return to_state === "cancelled" && reason === ("invoice_deadline" satisfies SystemReason);
}
