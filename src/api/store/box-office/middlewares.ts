import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http";
import { RegisterHolder, TicketPaper } from "../../validation/holder";
import {
  refuseImpossibleIds,
  refuseUndecodablePath,
  validateBody,
  validateQuery,
} from "../../validation/middlewares";
import {
  AcceptTerms,
  AnswerFields,
  AuthorizeLinkPayment,
  Empty,
  GetEvent,
  GetOrder,
  ListEvents,
  ListOwn,
  SaveAttendees,
  StartLinkPayment,
} from "./validators";

const BASE = "/store/box-office";

export const storeBoxOfficeMiddlewares: MiddlewareRoute[] = [
  { matcher: BASE, middlewares: [refuseUndecodablePath] },
  {
    method: "GET",
    matcher: `${BASE}/events`,
    middlewares: [validateQuery(ListEvents)],
  },
  {
    method: "GET",
    matcher: `${BASE}/events/:id`,
    middlewares: [refuseImpossibleIds, validateQuery(GetEvent)],
  },
  {
    method: "GET",
    matcher: `${BASE}/sessions/:id/availability`,
    middlewares: [refuseImpossibleIds, validateQuery(Empty)],
  },
  {
    method: ["GET", "DELETE"],
    matcher: `${BASE}/carts/:id/seat-hold`,
    middlewares: [refuseImpossibleIds, validateQuery(Empty)],
  },
  {
    method: "POST",
    matcher: `${BASE}/carts/:id/seat-hold`,
    middlewares: [refuseImpossibleIds, validateBody(Empty)],
  },
  {
    method: "POST",
    matcher: `${BASE}/carts/:id/attendees`,
    middlewares: [refuseImpossibleIds, validateBody(SaveAttendees)],
  },
  {
    method: "GET",
    matcher: `${BASE}/carts/:id/terms`,
    middlewares: [refuseImpossibleIds, validateQuery(Empty)],
  },
  {
    method: "POST",
    matcher: `${BASE}/carts/:id/terms`,
    middlewares: [refuseImpossibleIds, validateBody(AcceptTerms)],
  },
  {
    method: "GET",
    matcher: `${BASE}/carts/:id/fields`,
    middlewares: [refuseImpossibleIds, validateQuery(Empty)],
  },
  {
    method: "POST",
    matcher: `${BASE}/carts/:id/fields`,
    middlewares: [refuseImpossibleIds, validateBody(AnswerFields)],
  },
  {
    method: "GET",
    matcher: `${BASE}/carts/:id/order`,
    middlewares: [refuseImpossibleIds, validateQuery(Empty)],
  },
  {
    method: "GET",
    matcher: `${BASE}/orders/:id`,
    middlewares: [refuseImpossibleIds, validateQuery(GetOrder)],
  },
  {
    method: "GET",
    matcher: `${BASE}/tickets/:token`,
    middlewares: [refuseImpossibleIds, validateQuery(Empty)],
  },
  {
    method: "GET",
    matcher: `${BASE}/tickets/:token/pdf`,
    middlewares: [refuseImpossibleIds, validateQuery(TicketPaper)],
  },
  {
    method: "GET",
    matcher: `${BASE}/tickets/:token/ics`,
    middlewares: [refuseImpossibleIds, validateQuery(Empty)],
  },
  {
    method: "GET",
    matcher: `${BASE}/tickets/:token/qr`,
    middlewares: [refuseImpossibleIds, validateQuery(Empty)],
  },
  {
    method: "POST",
    matcher: `${BASE}/tickets/:token/holder`,
    middlewares: [refuseImpossibleIds, validateBody(RegisterHolder)],
  },
  {
    method: "GET",
    matcher: `${BASE}/customers/me/tickets`,
    middlewares: [authenticate("customer", ["session", "bearer"]), validateQuery(ListOwn)],
  },
  {
    method: "GET",
    matcher: `${BASE}/customers/me/orders`,
    middlewares: [authenticate("customer", ["session", "bearer"]), validateQuery(ListOwn)],
  },
  {
    method: "GET",
    matcher: `${BASE}/payment-links/:token`,
    middlewares: [refuseImpossibleIds, validateQuery(Empty)],
  },
  {
    method: "POST",
    matcher: `${BASE}/payment-links/:token/sessions`,
    middlewares: [refuseImpossibleIds, validateBody(StartLinkPayment)],
  },
  {
    method: "POST",
    matcher: `${BASE}/payment-links/:token/authorize`,
    middlewares: [refuseImpossibleIds, validateBody(AuthorizeLinkPayment)],
  },
];
