import { z } from "@medusajs/framework/zod";
import { CALLED_PAYMENTS, ORDER_STATES, PAYMENTS } from "../../../../modules/order-status/types";
import { LOCALES } from "../../../../shared/locales";
import { REFUND_MODES } from "../../../../workflows/refunds/refund-order";
import {
  amount,
  day,
  identifier,
  keysetPage,
  longText,
  name,
  oneOrMany,
  searchText,
  text,
  timezone,
  yesOrNo,
} from "../../../validation/fields";
import { ReceiptFormat } from "../../../validation/papers";

export const RefundOrder = z.strictObject({
  /** All that the order owes back when left out. */
  amount: amount.optional(),
  /** What the order owed as it was shown: refused where that has changed. */
  amount_owed: amount.optional(),
  mode: z.enum(REFUND_MODES).default("online"),
  reason: longText.optional(),
});

export const CaptureOrder = z.strictObject({
  /** All that is reserved and still needed when left out. */
  amount: amount.optional(),
});

export const MarkPaid = z.strictObject({
  amount: amount.optional(),
  reference: name.optional(),
});

const MAX_MESSAGE_LENGTH = 20_000;

/** What the customer is told instead; a text alone keeps the subject. */
const message = z
  .preprocess(
    // What may be sent, for the types of bodies; at run time it is anything.
    (value: string | { subject?: string; body: string }) =>
      typeof value === "string" ? { body: value } : value,
    z.strictObject({ subject: name.optional(), body: text(MAX_MESSAGE_LENGTH) }),
  )
  .meta({ type: ["object", "string"] })
  .optional();

export const ChangeStatus = z.strictObject({
  status_id: identifier,
  notify: z.boolean().optional(),
  message,
  reason: longText.optional(),
  force: z.boolean().optional(),
});

export const PreviewStatus = z.strictObject({
  status_id: identifier,
  /** As it would be sent with the change. */
  message,
  /** By default the order's. */
  locale: z.enum(LOCALES).optional(),
});

export const OrderPaper = z.strictObject({
  locale: z.enum(LOCALES).optional().describe("By default the order's, else the shop's."),
});

export const OrderReceipt = OrderPaper.extend(ReceiptFormat.shape);

const MAX_ORDERS = 100;

export const BulkChangeStatus = z.strictObject({
  order_ids: z.array(identifier).min(1).max(MAX_ORDERS),
  status_id: identifier,
  notify: z.boolean().optional(),
  reason: longText.optional(),
});

export const BulkCapture = z.strictObject({
  order_ids: z.array(identifier).min(1).max(MAX_ORDERS),
});

/** As many as somebody may have chosen, page by page; they are moved {@link MAX_ORDERS} at a time. */
const MAX_PREVIEWED = 2000;

export const PreviewBulkStatus = z.strictObject({
  order_ids: z.array(identifier).min(1).max(MAX_PREVIEWED),
  status_id: identifier,
});

export const DeleteOrder = z.strictObject({ confirm: name });

export const ListOrders = z.strictObject({
  ...keysetPage(25),
  state: oneOrMany(z.enum(ORDER_STATES)).optional(),
  status_id: oneOrMany(identifier).optional(),
  personal_status_id: oneOrMany(identifier).optional(),
  payment: oneOrMany(z.enum([...PAYMENTS, ...CALLED_PAYMENTS]))
    .optional()
    .describe(
      "`paid` has what is `reserved` (promised by a provider, and none of it or not all taken) and what is `refunded` (all given back) in it.",
    ),
  to_capture: yesOrNo
    .optional()
    .describe("Whether a provider has reserved money for it that is still to be taken."),
  sales_channel_id: oneOrMany(identifier).optional(),
  payment_provider_id: oneOrMany(identifier).optional(),
  placed_from: day.optional(),
  placed_to: day.optional(),
  timezone: timezone.optional(),
  q: searchText.optional(),
  archived: yesOrNo.default(false),
  order: z
    .enum(["placed_at", "-placed_at", "changed_at", "-changed_at", "total", "-total"])
    .default("-placed_at"),
});

export const ListOrderLog = z.strictObject(keysetPage(50));

export const AddNote = z.strictObject({ text: longText });

export const MarkOrder = z.strictObject({ personal_status_id: identifier });
