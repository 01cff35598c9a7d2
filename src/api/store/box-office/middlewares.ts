import type { MiddlewareRoute } from "@medusajs/framework/http";
import {
  refuseImpossibleIds,
  refuseUndecodablePath,
  validateBody,
  validateQuery,
} from "../../validation/middlewares";
import { Empty, GetEvent, GetOrder, ListEvents } from "./validators";

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
    method: "GET",
    matcher: `${BASE}/carts/:id/order`,
    middlewares: [refuseImpossibleIds, validateQuery(Empty)],
  },
  {
    method: "GET",
    matcher: `${BASE}/orders/:id`,
    middlewares: [refuseImpossibleIds, validateQuery(GetOrder)],
  },
];
