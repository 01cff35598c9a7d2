import type { MiddlewareRoute } from "@medusajs/framework/http";
import { validateAndTransformBody } from "@medusajs/framework/http";
import { refuseImpossibleIds, validateQuery } from "../../validation/middlewares";
import { Empty, GetEvent, GetOrder, ListEvents } from "./validators";

const BASE = "/store/box-office";

export const storeBoxOfficeMiddlewares: MiddlewareRoute[] = [
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
    middlewares: [refuseImpossibleIds],
  },
  {
    method: "POST",
    matcher: `${BASE}/carts/:id/seat-hold`,
    middlewares: [refuseImpossibleIds, validateAndTransformBody(Empty)],
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
