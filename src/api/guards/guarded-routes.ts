import type { MiddlewareRoute } from "@medusajs/framework/http";
import type { RefusalCode } from "../../shared/errors";
import { answerByOrder } from "./answer-of-completion";
import { noteOriginOfCompletion } from "./completion-origin";
import { holdOnPaymentSession, keepAwaitedSession } from "./hold-on-payment-session";
import { leaseForAuthorization, leaseForCollection, leaseForMoney } from "./lease-for-payment";
import { checkAddedTickets, checkChangedTickets } from "./limits-on-line-items";
import {
  leaseForCancellation,
  markOrderOfReturn,
  pinSeatsOfClaim,
  pinSeatsOfDraftOrder,
  pinSeatsOfExchange,
  pinSeatsOfOrderEdit,
  refuseCancelledOrder,
  settleAfterwards,
} from "./order-changes";
import { takeWebhookOfLink } from "./webhook-of-link";

/** What a change of an order may meet. */
const CHANGES = [
  "completion_in_progress",
  "payment_in_progress",
  "sales_closed",
  "seats_unavailable",
  "status_not_allowed",
  "ticket_scanned",
] as const;
const TAKES = ["completion_in_progress", "payment_in_progress", "status_not_allowed"] as const;

/** One of Medusa's own routes, where code of ours runs first and may refuse. */
export type GuardedRoute = {
  method: "POST";
  matcher: string;
  refuses: readonly RefusalCode[];
  middlewares: MiddlewareRoute["middlewares"];
};

/** Medusa's own routes where seats have to be made sure of first. */
export const GUARDED_ROUTES: readonly GuardedRoute[] = [
  {
    method: "POST",
    matcher: "/store/payment-collections/:id/payment-sessions",
    refuses: [
      "completion_in_progress",
      "invoice_not_allowed",
      "order_placed",
      "quantity_limit",
      "sales_closed",
      "seats_unavailable",
    ],
    middlewares: [holdOnPaymentSession],
  },
  {
    method: "POST",
    matcher: "/admin/payment-collections/:id/payment-sessions",
    refuses: ["order_placed"],
    middlewares: [keepAwaitedSession],
  },
  {
    method: "POST",
    matcher: "/store/carts/:id/complete",
    refuses: [
      "attendees_required",
      "completion_in_progress",
      "fields_required",
      "invoice_not_allowed",
      "order_closed",
      "payment_cancelled",
      "payment_unfinished",
      "quantity_limit",
      "sales_closed",
      "seats_unavailable",
      "terms_required",
    ],
    middlewares: [answerByOrder, noteOriginOfCompletion],
  },
  {
    method: "POST",
    matcher: "/store/carts/:id/line-items",
    refuses: ["quantity_limit", "sales_closed"],
    middlewares: [checkAddedTickets],
  },
  {
    method: "POST",
    matcher: "/store/carts/:id/line-items/:line_id",
    refuses: ["quantity_limit", "sales_closed"],
    middlewares: [checkChangedTickets],
  },
  {
    method: "POST",
    matcher: "/admin/order-edits/:id/confirm",
    refuses: CHANGES,
    middlewares: [pinSeatsOfOrderEdit],
  },
  {
    method: "POST",
    matcher: "/admin/draft-orders/:id/convert-to-order",
    refuses: CHANGES,
    middlewares: [pinSeatsOfDraftOrder],
  },
  {
    method: "POST",
    matcher: "/admin/claims/:id/request",
    refuses: CHANGES,
    middlewares: [pinSeatsOfClaim],
  },
  {
    method: "POST",
    matcher: "/admin/exchanges/:id/request",
    refuses: CHANGES,
    middlewares: [pinSeatsOfExchange],
  },
  {
    method: "POST",
    matcher: "/admin/returns/:id/receive/confirm",
    refuses: [],
    middlewares: [markOrderOfReturn],
  },
  {
    method: "POST",
    matcher: "/admin/orders/:id/fulfillments",
    refuses: TAKES,
    middlewares: [refuseCancelledOrder],
  },
  {
    method: "POST",
    matcher: "/admin/orders/:id/cancel",
    refuses: ["payment_in_progress"],
    middlewares: [leaseForCancellation],
  },
  {
    method: "POST",
    matcher: "/admin/orders/:id/payment-sessions/authorize",
    refuses: TAKES,
    middlewares: [leaseForAuthorization, settleAfterwards],
  },
  {
    method: "POST",
    matcher: "/admin/payment-collections/:id/mark-as-paid",
    refuses: TAKES,
    middlewares: [leaseForCollection],
  },
  {
    method: "POST",
    matcher: "/admin/payments/:id/capture",
    refuses: ["completion_in_progress", "payment_in_progress"],
    middlewares: [leaseForMoney],
  },
  {
    method: "POST",
    matcher: "/admin/payments/:id/refund",
    refuses: ["completion_in_progress", "payment_in_progress"],
    middlewares: [leaseForMoney],
  },
  {
    method: "POST",
    matcher: "/hooks/payment/:provider",
    refuses: ["completion_in_progress", "payment_in_progress"],
    middlewares: [takeWebhookOfLink],
  },
  {
    method: "POST",
    matcher: "/store/orders/:id/transfer/accept",
    refuses: [],
    middlewares: [settleAfterwards],
  },
  {
    method: "POST",
    matcher: "/admin/orders/:id/transfer/guest",
    refuses: [],
    middlewares: [settleAfterwards],
  },
];
