import type { MiddlewareRoute } from "@medusajs/framework/http";
import type { RefusalCode } from "../../shared/errors";
import { answerByOrder } from "./answer-of-completion";
import {
  noteLostAmounts,
  priceAddedLine,
  priceChangedLine,
  priceFirstLines,
} from "./chosen-amounts";
import { noteOriginOfCompletion } from "./completion-origin";
import { fitCardsAfterwards } from "./fit-cards-afterwards";
import { holdOnPaymentSession, keepAwaitedSession } from "./hold-on-payment-session";
import {
  keepSoldProduct,
  keepSoldProductsOfBatch,
  keepSoldProductsOfImport,
  keepSoldVariant,
  keepSoldVariantsOfBatch,
  keepVariantsLeftOut,
} from "./keep-sold-products";
import {
  leaseForAuthorization,
  leaseForCollection,
  leaseForCredit,
  leaseForMoney,
  leaseForRefund,
  leaseForReturn,
} from "./lease-for-payment";
import { checkAddedTickets, checkChangedTickets } from "./limits-on-line-items";
import {
  cancelClaimWithoutReturn,
  leaseForCancellation,
  leaseToAskForTransfer,
  leaseToBeginChange,
  leaseToBeginReceiving,
  markOrderOfReturn,
  pinSeatsOfCancelledClaim,
  pinSeatsOfCancelledExchange,
  pinSeatsOfClaim,
  pinSeatsOfDraftOrder,
  pinSeatsOfExchange,
  pinSeatsOfOrderEdit,
  refuseCancelledOrder,
  settleAfterClaim,
  settleAfterExchange,
  settleAfterReturn,
  settleAfterwards,
} from "./order-changes";
import { takeWebhookOfLink } from "./webhook-of-link";

/** What a change of an order may meet. */
const CHANGES = [
  "completion_in_progress",
  "gift_card_bought",
  "order_invoiced",
  "payment_in_progress",
  "quantity_limit",
  "sales_closed",
  "seats_unavailable",
  "status_not_allowed",
  "ticket_scanned",
] as const;
const TAKES = ["completion_in_progress", "payment_in_progress", "status_not_allowed"] as const;
const LIMITS = ["quantity_limit", "sales_closed"] as const;
const AMOUNTS = ["gift_card_amount_not_allowed"] as const;

/** What begins a change of an order: it waits for whatever moves the order's money. */
const BEGINNINGS = [
  "/admin/order-edits",
  "/admin/exchanges",
  "/admin/claims",
  "/admin/returns",
  "/store/returns",
];

/** One of Medusa's own routes, where code of ours runs first and may refuse. */
export type GuardedRoute = {
  method: "POST" | "DELETE";
  matcher: string;
  refuses: readonly RefusalCode[];
  middlewares: NonNullable<MiddlewareRoute["middlewares"]>;
};

const post = (
  matcher: string,
  refuses: GuardedRoute["refuses"],
  ...middlewares: GuardedRoute["middlewares"]
): GuardedRoute => ({ method: "POST", matcher, refuses, middlewares });

const remove = (
  matcher: string,
  refuses: GuardedRoute["refuses"],
  ...middlewares: GuardedRoute["middlewares"]
): GuardedRoute => ({ method: "DELETE", matcher, refuses, middlewares });

/**
 * Medusa's own routes on which code of ours runs first: it makes sure of seats, lets one at a time at an order's money,
 * keeps what tickets were sold as, or follows what they change.
 */
export const GUARDED_ROUTES: readonly GuardedRoute[] = [
  post(
    "/store/payment-collections/:id/payment-sessions",
    [
      "completion_in_progress",
      "invoice_not_allowed",
      "order_placed",
      "quantity_limit",
      "sales_closed",
      "seats_unavailable",
    ],
    holdOnPaymentSession,
  ),
  post("/admin/payment-collections/:id/payment-sessions", ["order_placed"], keepAwaitedSession),
  post(
    "/store/carts/:id/complete",
    [
      "attendees_required",
      "completion_in_progress",
      "fields_required",
      "gift_card_amount_not_allowed",
      "gift_card_line_outdated",
      "invoice_not_allowed",
      "order_closed",
      "payment_amount_changed",
      "payment_cancelled",
      "payment_unfinished",
      "quantity_limit",
      "sales_closed",
      "seats_unavailable",
      "terms_required",
    ],
    answerByOrder,
    noteOriginOfCompletion,
  ),
  post("/store/carts", [...AMOUNTS, "quantity_limit"], priceFirstLines),
  post("/store/carts/:id", [], noteLostAmounts),
  post("/store/carts/:id/line-items", [...AMOUNTS, ...LIMITS], checkAddedTickets, priceAddedLine),
  post(
    "/store/carts/:id/line-items/:line_id",
    [...AMOUNTS, ...LIMITS],
    checkChangedTickets,
    priceChangedLine,
  ),
  post("/store/carts/:id/promotions", [], fitCardsAfterwards),
  remove("/store/carts/:id/promotions", [], fitCardsAfterwards),
  post("/store/carts/:id/taxes", [], fitCardsAfterwards),
  ...BEGINNINGS.map((matcher) => post(matcher, ["payment_in_progress"], leaseToBeginChange)),
  post("/admin/returns/:id/receive", ["payment_in_progress"], leaseToBeginReceiving),
  post("/admin/orders/:id/transfer", ["payment_in_progress"], leaseToAskForTransfer),
  post("/store/orders/:id/transfer/request", ["payment_in_progress"], leaseToAskForTransfer),
  post("/admin/order-edits/:id/confirm", CHANGES, pinSeatsOfOrderEdit),
  post("/admin/draft-orders/:id/convert-to-order", CHANGES, pinSeatsOfDraftOrder),
  post("/admin/claims/:id/request", CHANGES, pinSeatsOfClaim),
  post("/admin/exchanges/:id/request", CHANGES, pinSeatsOfExchange),
  post(
    "/admin/claims/:id/cancel",
    [...CHANGES, "order_change_open"],
    pinSeatsOfCancelledClaim,
    settleAfterClaim,
    cancelClaimWithoutReturn,
  ),
  post(
    "/admin/exchanges/:id/cancel",
    [...CHANGES, "order_change_open"],
    pinSeatsOfCancelledExchange,
    settleAfterExchange,
  ),
  post("/admin/returns/:id/request", [], markOrderOfReturn),
  post("/admin/returns/:id/receive/confirm", [], markOrderOfReturn),
  post(
    "/admin/returns/:id/cancel",
    ["completion_in_progress", "order_change_open", "payment_in_progress"],
    leaseForReturn,
    settleAfterReturn,
  ),
  post("/admin/orders/:id/fulfillments", TAKES, refuseCancelledOrder),
  post(
    "/admin/orders/:id/cancel",
    ["order_change_open", "order_invoiced", "payment_in_progress"],
    leaseForCancellation,
  ),
  post(
    "/admin/orders/:id/payment-sessions/authorize",
    TAKES,
    leaseForAuthorization,
    settleAfterwards,
  ),
  post("/admin/payment-collections/:id/mark-as-paid", TAKES, leaseForCollection),
  post(
    "/admin/payments/:id/capture",
    ["completion_in_progress", "payment_in_progress"],
    leaseForMoney,
  ),
  post(
    "/admin/payments/:id/refund",
    ["completion_in_progress", "order_change_open", "payment_in_progress"],
    leaseForRefund,
  ),
  post(
    "/hooks/payment/:provider",
    ["completion_in_progress", "payment_in_progress"],
    takeWebhookOfLink,
  ),
  remove("/admin/products/:id", ["has_sales"], keepSoldProduct),
  post("/admin/products/:id", ["has_sales"], keepVariantsLeftOut),
  post("/admin/products/batch", ["has_sales"], keepSoldProductsOfBatch),
  remove("/admin/products/:id/variants/:variant_id", ["has_sales"], keepSoldVariant),
  post("/admin/products/:id/variants/batch", ["has_sales"], keepSoldVariantsOfBatch),
  post("/admin/products/import/:transaction_id/confirm", ["has_sales"], keepSoldProductsOfImport),
  post("/admin/products/imports/:transaction_id/confirm", ["has_sales"], keepSoldProductsOfImport),
  post(
    "/admin/orders/:id/credit-lines",
    ["completion_in_progress", "order_change_open", "payment_in_progress"],
    leaseForCredit,
    settleAfterwards,
  ),
  post("/store/orders/:id/transfer/accept", [], settleAfterwards),
  post("/admin/orders/:id/transfer/guest", [], settleAfterwards),
];
