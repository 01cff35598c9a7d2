/** What the admin API answers, see the HTTP contract. Moments are ISO 8601 text, amounts major units. */

import type * as orders from "../../modules/ticketing/reports/event-orders";
import type * as report from "../../modules/ticketing/reports/event-report";
import type { Json } from "../../shared/json";
import type { Money } from "./format";

export type { Money };

export type Page = { count: number; limit: number; offset: number };

export type EventStatus = "draft" | "published" | "cancelled";
export type AttendeeDetails = "none" | "optional" | "required";

export type TicketType = {
  id: string;
  name: string;
  prices: Money[];
  min_per_order: number;
  max_per_order: number;
  invoice_allowed: boolean;
  /** Null: as the event has it. */
  attendee_details?: AttendeeDetails | null;
};

export type OfferStatus = "on_sale" | "few_left" | "sold_out" | "not_yet" | "closed" | "cancelled";

export type TicketOffer = {
  id: string;
  ticket_type: { id: string; name: string };
  variant_id: string | null;
  price: Money | null;
  status: OfferStatus;
  /** Null: no limit. */
  remaining: number | null;
};

export type EventSession = {
  id: string;
  name: string | null;
  status: "scheduled" | "cancelled";
  starts_at: string;
  ends_at: string | null;
  doors_at: string | null;
  sales_opens_at: string | null;
  sales_closes_at: string | null;
  ticket_offers: TicketOffer[];
};

/** With a session and no type it limits the session, with both a type there, with neither it is shared. */
export type CapacityPool = {
  id: string;
  name: string;
  session_id: string | null;
  ticket_type_id: string | null;
  capacity: number | null;
  claimed: number;
  ticket_offer_ids: string[];
};

export type BoxOfficeEvent = {
  id: string;
  handle: string;
  title: string;
  description: string | null;
  status: EventStatus;
  timezone: string;
  venue_name: string | null;
  venue_address: string | null;
  image_url: string | null;
  product_id: string | null;
  hold_seconds: number;
  attendee_details: AttendeeDetails;
  max_per_customer: number | null;
  check_in_opens_minutes: number | null;
  reminder_hours: number | null;
  sales_channel_ids: string[];
  ticket_types: TicketType[];
  sessions: EventSession[];
  capacity_pools: CapacityPool[];
  created_at: string;
  updated_at: string;
};

export type Figures = report.Figures;
export type PoolFigures = report.PoolFigures;
export type DaySales = report.SalesOfDay;
export type EventReport = Json<report.EventReport>;

export type { OrderPayment } from "../../modules/ticketing/orders/ticket-orders";
export type EventOrder = Json<orders.EventOrder>;
export type OrdersSummary = orders.EventOrderSummary;

/** How much a cancellation would touch. */
export type CancellationScope = { tickets: number; people: number };
