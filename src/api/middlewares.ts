import { defineMiddlewares, type MiddlewareRoute } from "@medusajs/framework/http";
import { adminBoxOfficeMiddlewares } from "./admin/box-office/middlewares";
import { answerFailures, type CoreRoute } from "./failures/handlers";
import { COMPLETION } from "./failures/locked-cart";
import { answerByOrder } from "./guards/answer-of-completion";
import { noteOriginOfCompletion } from "./guards/completion-origin";
import { holdOnPaymentSession, keepAwaitedSession } from "./guards/hold-on-payment-session";
import {
  leaseForAuthorization,
  leaseForCollection,
  leaseForMoney,
} from "./guards/lease-for-payment";
import { leaveCartsOut } from "./guards/leave-carts-out";
import { checkAddedTickets, checkChangedTickets } from "./guards/limits-on-line-items";
import { noteOrdersSeen } from "./guards/note-orders-seen";
import {
  leaseForCancellation,
  markOrderOfReturn,
  pinSeatsOfClaim,
  pinSeatsOfDraftOrder,
  pinSeatsOfExchange,
  pinSeatsOfOrderEdit,
  refuseCancelledOrder,
  settleAfterwards,
} from "./guards/order-changes";
import { takeWebhookOfLink } from "./guards/webhook-of-link";
import { storeBoxOfficeMiddlewares } from "./store/box-office/middlewares";
import { TicketPaper } from "./validation/holder";
import {
  refuseImpossibleIds,
  refuseUndecodablePath,
  refuseUnstorableIds,
  validateQuery,
} from "./validation/middlewares";

/** Medusa's own routes where seats have to be made sure of first. */
const GUARDS: (MiddlewareRoute & CoreRoute)[] = [
  {
    method: "POST",
    matcher: "/store/payment-collections/:id/payment-sessions",
    middlewares: [holdOnPaymentSession],
  },
  {
    method: "POST",
    matcher: "/admin/payment-collections/:id/payment-sessions",
    middlewares: [keepAwaitedSession],
  },
  {
    method: "POST",
    matcher: "/store/carts/:id/complete",
    middlewares: [answerByOrder, noteOriginOfCompletion],
  },
  {
    method: "POST",
    matcher: "/store/carts/:id/line-items",
    middlewares: [checkAddedTickets],
  },
  {
    method: "POST",
    matcher: "/store/carts/:id/line-items/:line_id",
    middlewares: [checkChangedTickets],
  },
  {
    method: "POST",
    matcher: "/admin/order-edits/:id/confirm",
    middlewares: [pinSeatsOfOrderEdit],
  },
  {
    method: "POST",
    matcher: "/admin/draft-orders/:id/convert-to-order",
    middlewares: [pinSeatsOfDraftOrder],
  },
  { method: "POST", matcher: "/admin/claims/:id/request", middlewares: [pinSeatsOfClaim] },
  { method: "POST", matcher: "/admin/exchanges/:id/request", middlewares: [pinSeatsOfExchange] },
  {
    method: "POST",
    matcher: "/admin/returns/:id/receive/confirm",
    middlewares: [markOrderOfReturn],
  },
  {
    method: "POST",
    matcher: "/admin/orders/:id/fulfillments",
    middlewares: [refuseCancelledOrder],
  },
  { method: "POST", matcher: "/admin/orders/:id/cancel", middlewares: [leaseForCancellation] },
  {
    method: "POST",
    matcher: "/admin/orders/:id/payment-sessions/authorize",
    middlewares: [leaseForAuthorization, settleAfterwards],
  },
  {
    method: "POST",
    matcher: "/admin/payment-collections/:id/mark-as-paid",
    middlewares: [leaseForCollection],
  },
  { method: "POST", matcher: "/admin/payments/:id/capture", middlewares: [leaseForMoney] },
  { method: "POST", matcher: "/admin/payments/:id/refund", middlewares: [leaseForMoney] },
  { method: "POST", matcher: "/hooks/payment/:provider", middlewares: [takeWebhookOfLink] },
  {
    method: "POST",
    matcher: "/store/orders/:id/transfer/accept",
    middlewares: [settleAfterwards],
  },
  {
    method: "POST",
    matcher: "/admin/orders/:id/transfer/guest",
    middlewares: [settleAfterwards],
  },
];

const coreRouteGuards = GUARDS.map(({ middlewares = [], ...route }) => ({
  ...route,
  middlewares: [refuseUnstorableIds, ...middlewares],
}));

/** Medusa's own routes that answer to whoever has an order's id. */
const openRoutesOfOrders: MiddlewareRoute[] = [
  { matcher: "/store/orders", middlewares: [leaveCartsOut, noteOrdersSeen] },
];

/** Pages that the plugin serves itself, to people who come from a mail. */
const hostedPages: MiddlewareRoute[] = [
  { matcher: "/box-office", middlewares: [refuseUndecodablePath] },
  {
    method: "GET",
    matcher: "/box-office/tickets/:token/pdf",
    middlewares: [refuseImpossibleIds, validateQuery(TicketPaper)],
  },
];

// Here, since Medusa reads this file before it registers any handler.
answerFailures([COMPLETION, ...coreRouteGuards]);

export default defineMiddlewares({
  routes: [
    ...coreRouteGuards,
    ...openRoutesOfOrders,
    ...hostedPages,
    ...storeBoxOfficeMiddlewares,
    ...adminBoxOfficeMiddlewares,
  ],
});
