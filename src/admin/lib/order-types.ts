/** What the admin API answers about orders and their statuses. Moments are ISO 8601 text, amounts major units. */

import type {
  AdminBoxOfficeOrder,
  AdminBoxOfficeOrderListResponse,
  AdminChangeOrderStatus,
  AdminLogListResponse,
  AdminRefundsDueResponse,
} from "../../api/types";
import type * as marks from "../../modules/order-status/marks/personal-marks";
import type { CountedStatus } from "../../modules/order-status/statuses/read-statuses";
import type * as server from "../../modules/order-status/types";
import type { Json } from "../../shared/json";
import type * as preview from "../../workflows/messages/preview-status-message";
import type * as refund from "../../workflows/refunds/refund-order";

export type OrderState = server.OrderState;
export type OrderPayment = server.OrderPayment;
export type OrderStatus = Json<server.OrderStatus>;
export type OrderStatusInput = server.OrderStatusInput;
export type PersonalStatusInput = server.PersonalStatusInput;

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
  "reserved",
  "paid",
  "note",
  "deleted",
  "paid_while_cancelled",
  "overpaid",
  "payment",
  "refund",
  "tickets_cancelled",
  "ticket_moved",
  "session_changed",
  "ticket_reissued",
  "ticket_sent",
  "ticket_opened",
  "attendee_changed",
  "refund_waived",
  "invoice_issued",
  "invoice_paid",
  "invoice_void",
  "credit_note_issued",
  "invoice_overdue",
  "invoice_payment_moved",
  "shipped",
] as const satisfies typeof server.LOG_KINDS;

const SYSTEM_REASONS = [
  "not_paid_in_time",
  "checkout_broken_off",
  "payment_due",
  "nothing_left",
  "invoice_deadline",
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

export type OrderPageOfList = AdminBoxOfficeOrderListResponse;
export type OrderRow = OrderPageOfList["orders"][number];

/** An order that owes money back. */
export type RefundDue = RefundsDuePage["refunds_due"][number];
export type RefundsDuePage = AdminRefundsDueResponse;

export const REFUND_MODES = [
  "online",
  "record_only",
  "credit",
  "waive",
] as const satisfies typeof refund.REFUND_MODES;

/** A line of an order's history. */
export type LogLine = AdminLogListResponse["logs"][number];
export type LogPage = AdminLogListResponse;
export type Note = BoxOfficeOrder["notes"][number];

/** All that the box office knows of one order. */
export type BoxOfficeOrder = AdminBoxOfficeOrder;

/** An SMS has neither a subject nor HTML. */
export type StatusPreview = Json<preview.StatusPreview>;

export type StatusChange = AdminChangeOrderStatus;
export type WrittenMessage = NonNullable<StatusChange["message"]>;
