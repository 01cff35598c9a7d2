import { CHECKOUT_REFUSALS } from "../modules/checkout/refusals";
import { GIFT_CARD_REFUSALS } from "../modules/gift-card/refusals";
import { INVOICING_REFUSALS } from "../modules/invoicing/refusals";
import { ORDER_STATUS_REFUSALS } from "../modules/order-status/refusals";
import { TICKETING_REFUSALS } from "../modules/ticketing/refusals";
import { WEBHOOKS_REFUSALS } from "../modules/webhooks/refusals";
import type { RefusalCode } from "../shared/errors";
import { HOOKS_REFUSALS } from "../workflows/hooks/refusals";
import { INVOICES_REFUSALS } from "../workflows/invoices/refusals";
import { MESSAGES_REFUSALS } from "../workflows/messages/refusals";
import { ORDERS_REFUSALS } from "../workflows/orders/refusals";
import { PAPERS_REFUSALS } from "../workflows/papers/refusals";
import { PAYMENTS_REFUSALS } from "../workflows/payments/refusals";
import { REFUNDS_REFUSALS } from "../workflows/refunds/refusals";
import { STATUSES_REFUSALS } from "../workflows/statuses/refusals";

/** What routes and their guards refuse by themselves. */
const API_REFUSALS = {
  cart_completed: "The cart is an order already.",
  database_unavailable:
    "The database does not answer at the moment; `retry-after` says when to ask again.",
  idempotency_key_in_use:
    "The request with this `Idempotency-Key` is under way; ask again with the same key.",
  idempotency_key_reused:
    "Another request of the same user to the same route had this `Idempotency-Key`.",
  no_tickets: "The cart has no tickets to hold.",
  order_placed: "The payment belongs to a placed order, which is paid through its payment link.",
  template_in_use: "A status tells its customers with the template.",
  too_many_attempts:
    "Too many links or codes that open nothing were tried; `retry-after` says when to ask again.",
} as const;

declare module "../shared/errors" {
  interface RefusalCodes extends Record<keyof typeof API_REFUSALS, "api"> {}
}

/** Every code with what it means. A module or room that declares some and isn't joined here doesn't compile. */
export const REFUSALS = {
  ...API_REFUSALS,
  ...CHECKOUT_REFUSALS,
  ...GIFT_CARD_REFUSALS,
  ...INVOICING_REFUSALS,
  ...HOOKS_REFUSALS,
  ...INVOICES_REFUSALS,
  ...MESSAGES_REFUSALS,
  ...ORDERS_REFUSALS,
  ...ORDER_STATUS_REFUSALS,
  ...PAPERS_REFUSALS,
  ...PAYMENTS_REFUSALS,
  ...REFUNDS_REFUSALS,
  ...STATUSES_REFUSALS,
  ...TICKETING_REFUSALS,
  ...WEBHOOKS_REFUSALS,
} satisfies Record<RefusalCode, string>;

const STATUS_OF: Partial<Record<RefusalCode, number>> = {
  database_unavailable: 503,
  not_owner: 403,
  too_many_attempts: 429,
};

/** The HTTP status of the answer that carries the code. */
export const statusOfRefusal = (code: RefusalCode): number => STATUS_OF[code] ?? 400;
