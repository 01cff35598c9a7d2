export type EventStatus = "draft" | "published" | "cancelled";
export type AttendeeDetails = "none" | "optional" | "required";

/** Decimal major units, as Medusa prices are. */
export type Price = { currency_code: string; amount: number };

/** As Medusa keeps it: one with rules or quantities holds only under these, such as `{region_id: "reg_…"}`. */
export type VariantPrice = Price & {
  rules?: Record<string, string>;
  min_quantity?: number;
  max_quantity?: number;
};

export type EventDetails = {
  title: string;
  handle: string;
  timezone: string;
  description?: string | null;
  venue_name?: string | null;
  venue_address?: string | null;
  image_url?: string | null;
  hold_seconds?: number;
  attendee_details?: AttendeeDetails;
  max_per_customer?: number | null;
  check_in_opens_minutes?: number | null;
  /** null = participants are not reminded */
  reminder_hours?: number | null;
  /** null = orders by invoice wait as long as the shop's settings say */
  invoice_deadline_days?: number | null;
};

export type TicketTypeInput = {
  name: string;
  prices: VariantPrice[];
  min_per_order?: number;
  max_per_order?: number;
  /** null = as the event says */
  attendee_details?: AttendeeDetails | null;
  invoice_allowed?: boolean;
};

/** A workflow hands dates on as ISO 8601 text. */
export type Moment = Date | string;

export type SessionInput = {
  name?: string | null;
  starts_at: Moment;
  ends_at?: Moment | null;
  doors_at?: Moment | null;
  sales_opens_at?: Moment | null;
  sales_closes_at?: Moment | null;
  /** Places of the session; null = unlimited. */
  capacity?: number | null;
  /** Places of single ticket types at the session, by the type's name; null = unlimited. */
  capacities?: Record<string, number | null>;
};

export type OfferStatus = "on_sale" | "few_left" | "sold_out" | "not_yet" | "closed" | "cancelled";

/** Why Medusa's cart would refuse an offer. */
export type OfferObstacle =
  | "no_variant"
  | "no_sales_channel"
  | "no_price"
  | "product_unpublished"
  | "no_stock";

export type TicketTypeRow = {
  id: string;
  event_id: string;
  name: string;
  /** What its variants cost in Medusa; of a type that never had one, what it starts with. */
  prices: VariantPrice[];
  /** Whether the sessions to come sell it at different prices. */
  prices_differ: boolean;
  min_per_order: number;
  max_per_order: number;
  attendee_details: AttendeeDetails | null;
  invoice_allowed: boolean;
};

export type OfferRow = {
  id: string;
  event_id: string;
  session_id: string;
  ticket_type_id: string;
  variant_id: string | null;
  status: OfferStatus;
  obstacle: OfferObstacle | null;
  remaining: number | null;
};

export type SessionRow = {
  id: string;
  event_id: string;
  name: string | null;
  status: "scheduled" | "cancelled";
  starts_at: Date;
  ends_at: Date | null;
  doors_at: Date | null;
  sales_opens_at: Date | null;
  sales_closes_at: Date | null;
};

export type PoolRow = {
  id: string;
  event_id: string;
  session_id: string | null;
  ticket_type_id: string | null;
  name: string;
  capacity: number | null;
  claimed: number;
  ticket_offer_ids: string[];
};

export type EventRow = {
  id: string;
  product_id: string | null;
  handle: string;
  title: string;
  description: string | null;
  image_url: string | null;
  status: EventStatus;
  timezone: string;
  venue_name: string | null;
  venue_address: string | null;
  hold_seconds: number;
  attendee_details: AttendeeDetails;
  max_per_customer: number | null;
  check_in_opens_minutes: number | null;
  reminder_hours: number | null;
  invoice_deadline_days: number | null;
  created_at: Date;
  updated_at: Date;
};

/** An event with everything that belongs to it. */
export type EventTree = EventRow & {
  ticket_types: TicketTypeRow[];
  sessions: (SessionRow & { ticket_offers: OfferRow[] })[];
  capacity_pools: PoolRow[];
};
