import { model } from "@medusajs/framework/utils";
import { LINE_KINDS } from "../types";

/** So much of a line of the order, for so much: integer minor units. */
export const InvoiceLine = model.define(
  { name: "BoxOfficeInvoiceLine", tableName: "box_office_invoice_line" },
  {
    id: model.id({ prefix: "boinl" }).primaryKey(),
    invoice_id: model.text(),
    position: model.number(),
    /** Line item or shipping method. */
    source_id: model.text(),
    kind: model.enum([...LINE_KINDS]),
    title: model.text(),
    detail: model.text().nullable(),
    quantity: model.number(),
    unit_price_minor: model.number(),
    prices_include_tax: model.boolean(),
    discount_minor: model.number(),
    tax_rate: model.float(),
    net_minor: model.number(),
    tax_minor: model.number(),
    total_minor: model.number(),
    credited_quantity: model.number(),
    credited_minor: model.number(),
  },
);
