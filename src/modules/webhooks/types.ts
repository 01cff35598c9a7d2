export const WEBHOOK_EVENTS = [
  "order.placed",
  "order.status_changed",
  "order.paid",
  "order.deleted",
  "ticket.issued",
  "ticket.changed",
  "ticket.cancelled",
  "check_in.admitted",
  "check_in.undone",
  "invoice.issued",
  "invoice.paid",
  "invoice.overdue",
  "invoice.void",
  "credit_note.issued",
  "gift_card.issued",
  "gift_card.activated",
  "gift_card.redeemed",
  "gift_card.refunded",
  "gift_card.balance_set",
  "gift_card.expired",
  "event.created",
  "event.published",
  "event.changed",
  "event.cancelled",
  "event.deleted",
] as const;

/** What an endpoint can choose to be told. */
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** What the admin's test sends; nobody chooses it. */
export const PING = "ping";

export const DELIVERY_STATUSES = ["pending", "sending", "delivered", "failed"] as const;

/** `failed` is for good, after the last attempt. */
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

export const DISABLED_REASONS = ["by_user", "failing", "gone"] as const;

/** `failing`: every attempt of five days failed, and a delivery has had all of its · `gone`: the receiver answered 410. */
export type DisabledReason = (typeof DISABLED_REASONS)[number];

export type EndpointInput = {
  url: string;
  description?: string | null;
  events: WebhookEvent[];
  is_enabled?: boolean;
};

/** A receiver of webhooks, as everybody but the signature sees it: without its secret. */
export type WebhookEndpoint = {
  id: string;
  url: string;
  description: string | null;
  events: WebhookEvent[];
  is_enabled: boolean;
  disabled_at: Date | null;
  disabled_reason: DisabledReason | null;
  /** Since when no attempt has succeeded. */
  failing_since: Date | null;
  /** Until when the secret before the last rotation signs too. */
  previous_secret_expires_at: Date | null;
  created_at: Date;
  updated_at: Date;
};

/** Given once, at creation and at rotation. */
export type EndpointWithSecret = WebhookEndpoint & { secret: string };

export type WebhookPayload = {
  type: WebhookEvent | typeof PING;
  /** When it happened, ISO 8601. */
  timestamp: string;
  data: Record<string, unknown>;
};

export type NewWebhook = {
  /** The `webhook-id`, by which a receiver knows a repetition; unique for each endpoint, for good. */
  message_id: string;
  payload: WebhookPayload & { type: WebhookEvent };
};

export type WebhookDelivery = {
  id: string;
  endpoint_id: string;
  message_id: string;
  event: WebhookPayload["type"];
  order_id: string | null;
  order_code: string | null;
  status: DeliveryStatus;
  attempts: number;
  next_attempt_at: Date;
  response_status: number | null;
  response_excerpt: string | null;
  last_error: string | null;
  duration_ms: number | null;
  delivered_at: Date | null;
  created_at: Date;
};

/** A delivery that its taker alone may send, until the lease ends. Holds secrets: for the sender's memory only. */
export type TakenDelivery = {
  id: string;
  lease_id: string;
  message_id: string;
  payload: WebhookPayload;
  url: string;
  /** The endpoint's, and the one before while it still signs. */
  secrets: string[];
};

/** What an attempt met. */
export type Attempt = {
  /** Of HTTP; null where there was no answer. */
  response_status: number | null;
  /** The beginning of the answer's body. */
  response_excerpt: string | null;
  duration_ms: number;
};

export type FailedAttempt = Attempt & { error: string };
