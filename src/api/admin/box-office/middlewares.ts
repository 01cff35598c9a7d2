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
import { ListLogs } from "./logs/validators";
import {
  CreateTemplate,
  PreviewTemplate,
  PreviewText,
  TestTemplate,
  UpdateTemplate,
} from "./message-templates/validators";
import {
  CreateStatus,
  DeleteStatus,
  ReorderStatuses,
  UpdateStatus,
} from "./order-statuses/validators";
import {
  AddNote,
  BulkChangeStatus,
  ChangeStatus,
  DeleteOrder,
  ListOrderLog,
  ListOrders,
  MarkOrder,
  MarkPaid,
  PreviewStatus,
} from "./orders/validators";
import { CreatePersonalStatus, UpdatePersonalStatus } from "./personal-statuses/validators";
import {
  BulkCancel,
  CancelRegistration,
  EditAttendee,
  ExportRegistrations,
  ListRegistrations,
  MoveRegistration,
} from "./registrations/validators";
import { SavePreferences, SaveSettings } from "./settings/validators";
import { CreateWebhook, ListDeliveries, UpdateWebhook } from "./webhooks/validators";

const BASE = "/admin/box-office";

const post = (path: string, schema: z.ZodObject | z.ZodType): MiddlewareRoute => ({
  method: "POST",
  matcher: `${BASE}${path}`,
  middlewares: [refuseImpossibleIds, validateBody(schema)],
});

/** Texts in four languages; Medusa would take 100 kB. */
const postMuch = (path: string, schema: z.ZodType): MiddlewareRoute => ({
  ...post(path, schema),
  bodyParser: { sizeLimit: "2mb" },
});

const get = (path: string, schema: z.ZodObject): MiddlewareRoute => ({
  method: "GET",
  matcher: `${BASE}${path}`,
  middlewares: [refuseImpossibleIds, validateQuery(schema)],
});

const remove = (path: string, query?: z.ZodObject): MiddlewareRoute => ({
  method: "DELETE",
  matcher: `${BASE}${path}`,
  middlewares: [refuseImpossibleIds, ...(query ? [validateQuery(query)] : [])],
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
  get("/order-statuses", Empty),
  post("/order-statuses", CreateStatus),
  post("/order-statuses/order", ReorderStatuses),
  post("/order-statuses/:id", UpdateStatus),
  remove("/order-statuses/:id", DeleteStatus),
  get("/personal-statuses", Empty),
  post("/personal-statuses", CreatePersonalStatus),
  post("/personal-statuses/:id", UpdatePersonalStatus),
  remove("/personal-statuses/:id", DeleteStatus),
  get("/logs", ListLogs),
  get("/orders", ListOrders),
  get("/orders/:id/log", ListOrderLog),
  post("/orders/:id/notes", AddNote),
  post("/orders/:id/personal-mark", MarkOrder),
  remove("/orders/:id/personal-mark"),
  get("/orders/:id", Empty),
  post("/orders/:id/mark-paid", MarkPaid),
  post("/orders/:id/status", ChangeStatus),
  post("/orders/bulk-status", BulkChangeStatus),
  {
    method: "DELETE",
    matcher: `${BASE}/orders/:id`,
    middlewares: [refuseImpossibleIds, validateBody(DeleteOrder)],
  },
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
  get("/settings/:area", Empty),
  postMuch("/settings/:area", SaveSettings),
  get("/me/preferences", Empty),
  post("/me/preferences", SavePreferences),
  get("/message-templates", Empty),
  postMuch("/message-templates", CreateTemplate),
  postMuch("/message-templates/preview", PreviewText),
  get("/message-templates/:id", Empty),
  postMuch("/message-templates/:id", UpdateTemplate),
  remove("/message-templates/:id"),
  post("/message-templates/:id/preview", PreviewTemplate),
  post("/message-templates/:id/test", TestTemplate),
  post("/orders/:id/status-preview", PreviewStatus),
  get("/webhooks", Empty),
  post("/webhooks", CreateWebhook),
  get("/webhooks/:id", Empty),
  post("/webhooks/:id", UpdateWebhook),
  remove("/webhooks/:id"),
  post("/webhooks/:id/rotate-secret", Empty),
  post("/webhooks/:id/test", Empty),
  get("/webhooks/:id/deliveries", ListDeliveries),
  post("/webhooks/:id/deliveries/:delivery_id/resend", Empty),
];
