/** What the admin API answers, see the HTTP contract. Moments are ISO 8601 text, amounts major units. */

import type {
  AdminCancellationResponse,
  AdminCapacityPool,
  AdminChangePreviewResponse,
  AdminEvent,
  AdminEventOrderListResponse,
  Page,
} from "../../api/types";
import type * as orders from "../../modules/ticketing/reports/event-orders";
import type * as report from "../../modules/ticketing/reports/event-report";
import type { Json } from "../../shared/json";
import type { Money } from "./format";

export type { Money, Page };

/** With a session and no type a limit is the session's, with both a type's there, with neither it is shared. */
export type CapacityPool = AdminCapacityPool;
export type BoxOfficeEvent = AdminEvent;
export type EventStatus = BoxOfficeEvent["status"];
export type AttendeeDetails = BoxOfficeEvent["attendee_details"];
export type TicketType = BoxOfficeEvent["ticket_types"][number];
export type EventSession = BoxOfficeEvent["sessions"][number];

export type Figures = report.Figures;
export type DaySales = report.SalesOfDay;
export type EventReport = Json<report.EventReport>;

export type { OrderPayment } from "../../modules/ticketing/orders/ticket-orders";
export type EventOrder = AdminEventOrderListResponse["orders"][number];
export type OrdersSummary = orders.EventOrderSummary;

/** What a change would mean to those who hold tickets, and what they would be told, by language. */
export type ChangePreview = AdminChangePreviewResponse["preview"];

/** Has those who hold tickets told of a change, in words of its own where there are any. */
export type TellHolders = { notify?: { message?: ChangePreview["message"] } };

/** How much a cancellation would touch. */
export type CancellationScope = AdminCancellationResponse["cancellation"];
