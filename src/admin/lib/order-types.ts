/** What the admin API answers about orders and their statuses. Moments are ISO 8601 text, amounts major units. */

import type * as checkout from "../../modules/checkout/types";
import type * as history from "../../modules/order-status/log/list-log";
import type * as marks from "../../modules/order-status/marks/personal-marks";
import type * as orders from "../../modules/order-status/standings/list-orders";
import type { CountedStatus } from "../../modules/order-status/statuses/read-statuses";
import type * as server from "../../modules/order-status/types";
import type { Json } from "../../shared/json";
import type * as preview from "../../workflows/messages/preview-status-message";
import type { OrderTickets } from "./registration-types";

export type OrderState = server.OrderState;
export type OrderPayment = server.OrderPayment;
export type OrderStatus = Json<server.OrderStatus>;
export type OrderStatusInput = server.OrderStatusInput;
export type PersonalStatusInput = server.PersonalStatusInput;
export type WrittenMessage = server.WrittenMessage;

export const ORDER_STATES = [
  "received",
  "awaiting_payment",
  "processing",
  "shipped",
  "completed",
  "cancelled",
] as const satisfies readonly OrderState[];

/** E8: only in these can an order be paid. */
export const PAYABLE_STATES = [
  "received",
  "awaiting_payment",
] as const satisfies typeof server.PAYABLE_STATES;

export const PAYMENTS = ["paid", "awaiting", "unpaid"] as const satisfies readonly OrderPayment[];

export const LOG_KINDS = [
  "placed",
  "status",
  "paid",
  "note",
  "deleted",
  "paid_while_cancelled",
  "overpaid",
] as const satisfies typeof server.LOG_KINDS;

const SYSTEM_REASONS = [
  "not_paid_in_time",
  "checkout_broken_off",
] as const satisfies typeof server.SYSTEM_REASONS;

/** Why the system did what the line tells; undefined where a person says why, or nobody does. */
export function systemReasonOf({ actor, reason }: LogLine) {
  return actor.type === "system" ? SYSTEM_REASONS.find((one) => one === reason) : undefined;
}

/** A status of the shop, with how many orders stand in it. */
export type ShopStatus = Json<CountedStatus>;

/** A status as lists show it. */
export type StatusTag = OrderRow["status"];
export type PersonalMark = marks.PersonalMark;

export type OrderRow = Json<orders.OrderRow>;
export type OrderPageOfList = Json<orders.OrderList>;

/** Null where nobody did it, or where it isn't known who. */
type Named = { actor_name: string | null };

/** A line of an order's history. */
export type LogLine = Json<history.LogLine> & Named;
export type LogPage = { logs: LogLine[]; next_cursor: string | null };
export type Note = Json<server.Note> & Named;

/** A status that an order may be given. */
export type AllowedStatus = StatusTag & { owner_id: string | null; warnings: StatusWarning[] };

export type AcceptedTerms = Json<checkout.AcceptedTerms>;
export type CheckoutAnswer = checkout.CheckoutAnswer;

/** All that the box office knows of one order. */
export type BoxOfficeOrder = OrderTickets & {
  order_code: string;
  status: StatusTag;
  personal_mark: PersonalMark | null;
  payable: boolean;
  payment_link: string | null;
  amount_due: number;
  currency_code: string;
  log: LogLine[];
  notes: Note[];
  terms: AcceptedTerms | null;
  fields: CheckoutAnswer[];
  allowed_statuses: AllowedStatus[];
  closed_at: string | null;
  archived_at: string | null;
};

/** An SMS has neither a subject nor HTML. */
export type StatusPreview = Json<preview.StatusPreview>;
export type StatusWarning = StatusPreview["warnings"][number];

export type StatusChange = {
  status_id: string;
  notify?: boolean;
  message?: WrittenMessage;
  reason?: string;
  force?: boolean;
};
