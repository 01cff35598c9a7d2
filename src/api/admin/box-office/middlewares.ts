import type { MiddlewareRoute } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { refuseImpossibleIds, validateBody, validateQuery } from "../../validation/middlewares";
import { ListCheckIns, Scan, UndoCheckIn } from "./check-ins/validators";
import {
  CreateCapacityPool,
  CreateEvent,
  CreateSession,
  CreateTicketType,
  Empty,
  ExportEventOrders,
  ListEventOrders,
  ListEvents,
  UpdateCapacityPool,
  UpdateEvent,
  UpdateSession,
  UpdateTicketType,
} from "./events/validators";
import { MarkPaid } from "./orders/validators";
import {
  BulkCancel,
  CancelRegistration,
  EditAttendee,
  ExportRegistrations,
  ListRegistrations,
  MoveRegistration,
} from "./registrations/validators";

const BASE = "/admin/box-office";

const post = (path: string, schema: z.ZodObject | z.ZodType): MiddlewareRoute => ({
  method: "POST",
  matcher: `${BASE}${path}`,
  middlewares: [refuseImpossibleIds, validateBody(schema)],
});

const get = (path: string, schema: z.ZodObject): MiddlewareRoute => ({
  method: "GET",
  matcher: `${BASE}${path}`,
  middlewares: [refuseImpossibleIds, validateQuery(schema)],
});

const remove = (path: string): MiddlewareRoute => ({
  method: "DELETE",
  matcher: `${BASE}${path}`,
  middlewares: [refuseImpossibleIds],
});

export const adminBoxOfficeMiddlewares: MiddlewareRoute[] = [
  get("/events", ListEvents),
  post("/events", CreateEvent),
  get("/events/:id", Empty),
  post("/events/:id", UpdateEvent),
  remove("/events/:id"),
  post("/events/:id/publish", Empty),
  post("/events/:id/cancel", Empty),
  post("/events/:id/duplicate", Empty),
  get("/events/:id/report", Empty),
  get("/events/:id/cancellation", Empty),
  get("/events/:id/orders", ListEventOrders),
  get("/events/:id/orders/export", ExportEventOrders),
  post("/events/:id/sessions", CreateSession),
  post("/events/:id/sessions/:session_id", UpdateSession),
  remove("/events/:id/sessions/:session_id"),
  post("/events/:id/ticket-types", CreateTicketType),
  post("/events/:id/ticket-types/:ticket_type_id", UpdateTicketType),
  remove("/events/:id/ticket-types/:ticket_type_id"),
  get("/events/:id/capacity-pools", Empty),
  post("/events/:id/capacity-pools", CreateCapacityPool),
  post("/capacity-pools/:id", UpdateCapacityPool),
  remove("/capacity-pools/:id"),
  post("/sessions/:id/cancel", Empty),
  get("/sessions/:id/cancellation", Empty),
  get("/orders/:id", Empty),
  post("/orders/:id/mark-paid", MarkPaid),
  get("/registrations", ListRegistrations),
  get("/registrations/export", ExportRegistrations),
  post("/registrations/bulk-cancel", BulkCancel),
  get("/registrations/:id", Empty),
  post("/registrations/:id", EditAttendee),
  post("/registrations/:id/cancel", CancelRegistration),
  post("/registrations/:id/resend", Empty),
  post("/registrations/:id/reissue", Empty),
  post("/registrations/:id/move", MoveRegistration),
  get("/check-ins", ListCheckIns),
  post("/check-ins", Scan),
  post("/check-ins/:id/undo", UndoCheckIn),
  get("/health", Empty),
];
