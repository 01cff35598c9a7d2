import { model } from "@medusajs/framework/utils";
import { REFUND_MODES, REFUND_STATUSES } from "../types";

/** Frozen as it is issued but for what becomes of its refund, and when it was sent. */
export const CreditNote = model.define(
  { name: "BoxOfficeCreditNote", tableName: "box_office_credit_note" },
  {
    id: model.id({ prefix: "bocrn" }).primaryKey(),
    invoice_id: model.text(),
    order_id: model.text(),
    series_id: model.text(),
    value: model.number(),
    number: model.text(),
    reason: model.text(),
    issued_at: model.dateTime(),
    issued_by: model.text().nullable(),
    net_minor: model.number(),
    tax_minor: model.number(),
    total_minor: model.number(),
    refund_mode: model.enum([...REFUND_MODES]),
    refund_status: model.enum([...REFUND_STATUSES]),
    refund_error: model.text().nullable(),
    /** What of it had gone back when providers were asked last. */
    refunded_minor: model.number().default(0),
    /** What follows from it is done: tickets are cancelled, money was asked for. */
    finished_at: model.dateTime().nullable(),
    sent_at: model.dateTime().nullable(),
  },
);
