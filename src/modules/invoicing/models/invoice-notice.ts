import { model } from "@medusajs/framework/utils";
import { NOTICE_KINDS } from "../types";

/** That somebody was told of an invoice's deadline. */
export const InvoiceNotice = model.define(
  { name: "BoxOfficeInvoiceNotice", tableName: "box_office_invoice_notice" },
  {
    id: model.id({ prefix: "boino" }).primaryKey(),
    invoice_id: model.text(),
    kind: model.enum([...NOTICE_KINDS]),
    /** Of a reminder, days from the due date; of what is overdue 0. */
    day: model.number(),
  },
);
