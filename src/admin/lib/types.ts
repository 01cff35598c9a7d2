/** What the admin API answers, see the HTTP contract. Moments are ISO 8601 text, amounts major units. */

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
  reminder_hours?: number | null;
  sales_channel_ids?: string[];
  ticket_types: TicketType[];
  sessions: EventSession[];
  capacity_pools: CapacityPool[];
  created_at: string;
  updated_at: string;
};

export type Figures = {
  capacity: number | null;
  /** Paid tickets only. */
  sold: number;
  unsold: number | null;
  awaiting_payment: number;
  held: number;
  left: number | null;
  checked_in: number;
  revenue: Money[];
};

export type PoolFigures = {
  id: string;
  name: string;
  capacity: number | null;
  sold: number;
  awaiting_payment: number;
  held: number;
  left: number | null;
};

export type DaySales = { date: string; sold: number; awaiting_payment: number };

export type EventReport = {
  event_id: string;
  totals: Figures;
  sessions: ({
    session_id: string;
    starts_at: string;
    status: "scheduled" | "cancelled";
    ticket_types: ({ ticket_type_id: string; name: string } & Figures)[];
  } & Figures)[];
  pools?: PoolFigures[];
  sales_by_day?: DaySales[];
};

/** `unknown` until the order's payment has been read for the first time. */
export type OrderPayment = "unknown" | "paid" | "awaiting" | "unpaid" | "closed";

export type EventOrder = {
  order_id: string;
  display_id: number | null;
  placed_at: string | null;
  buyer: { name: string | null; email: string | null };
  customer_id: string | null;
  sales_channel_id: string | null;
  payment_provider_id: string | null;
  payment: OrderPayment;
  problem: string | null;
  /** Tickets that are not cancelled. */
  quantity: number;
  cancelled_quantity: number;
  amount: number;
  currency_code: string;
  ticket_types: { ticket_type_id: string; name: string; quantity: number }[];
};

export type OrdersSummary = {
  orders: number;
  tickets: number;
  paid_tickets: number;
  amount: Money[];
};

/** How much a cancellation would touch. */
export type CancellationScope = { tickets: number; people: number };
