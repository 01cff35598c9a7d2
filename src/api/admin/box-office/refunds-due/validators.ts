import { z } from "@medusajs/framework/zod";
import { REFUND_MODES } from "../../../../workflows/refunds/refund-order";
import {
  amount,
  day,
  identifier,
  keysetPage,
  longText,
  oneOrMany,
  searchText,
  timezone,
} from "../../../validation/fields";

export const ListRefundsDue = z.strictObject({
  ...keysetPage(25),
  event_id: identifier.optional(),
  session_id: identifier.optional(),
  /** A day in `timezone`, or UTC. */
  since: day.optional(),
  timezone: timezone.optional(),
  payment_provider_id: oneOrMany(identifier).optional(),
  q: searchText.optional(),
});

const MAX_ORDERS = 100;

const OwingOrder = z.strictObject({
  order_id: identifier,
  /** All that the order owes when left out. */
  amount: amount.optional(),
  /** What the order owed as it was shown: refused where that has changed. */
  amount_owed: amount.optional(),
});

export const RefundOrders = z.strictObject({
  orders: z
    .array(OwingOrder)
    .min(1)
    .max(MAX_ORDERS)
    .refine((orders) => new Set(orders.map(({ order_id }) => order_id)).size === orders.length, {
      message: "an order stands there twice",
    }),
  mode: z.enum(REFUND_MODES).default("online"),
  reason: longText.optional(),
});
