import { MedusaError } from "@medusajs/framework/utils";

/** The stable codes of `API.md` that a 400 of ours carries; `too_many_attempts` is a 429. */
export type RefusalCode =
  | "already_paid"
  | "amount_changed"
  | "attendees_required"
  | "capacity_below_claimed"
  | "cart_completed"
  | "completion_in_progress"
  | "event_cancelled"
  | "fields_required"
  | "has_sales"
  | "invoice_not_allowed"
  | "last_of_state"
  | "message_not_sent"
  | "no_payment_session"
  | "no_tickets"
  | "not_payable"
  | "nonce_reused"
  | "nothing_to_undo"
  | "order_closed"
  | "order_placed"
  | "order_refunded"
  | "refund_failed"
  | "payment_cancelled"
  | "payment_declined"
  | "payment_in_progress"
  | "payment_unfinished"
  | "provider_failed"
  | "quantity_limit"
  | "sales_closed"
  | "seats_unavailable"
  | "same_session"
  | "template_in_use"
  | "terms_outdated"
  | "terms_required"
  | "reason_required"
  | "status_not_allowed"
  | "status_in_use"
  | "stock_in_use"
  | "stock_unavailable"
  | "system_status"
  | "wrong_confirmation"
  | "ticket_cancelled"
  | "ticket_scanned"
  | "ticket_unpaid"
  | "too_many_attempts"
  | "too_many_offers"
  | "too_many_webhooks"
  | "webhook_disabled";

/** The code of a 503: nothing is wrong with the request, which may succeed in a moment. */
export const DATABASE_UNAVAILABLE = "database_unavailable";

/** A request that is well formed and is refused: HTTP 400 with a stable code. */
export function refusal(code: RefusalCode, message: string): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, message, code);
}

/** HTTP 400 for a value that can't be; the message names the field. */
export function invalid(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message);
}

/** HTTP 404. */
export function notFound(what: string, id: string): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_FOUND, `${what} with id: ${id} was not found`);
}

/** HTTP 403: it is somebody else's to change. */
export function notOwner(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.FORBIDDEN, message, "not_owner");
}
