import { model } from "@medusajs/framework/utils";

export const CreditNoteLine = model.define(
  { name: "BoxOfficeCreditNoteLine", tableName: "box_office_credit_note_line" },
  {
    id: model.id({ prefix: "bocnl" }).primaryKey(),
    credit_note_id: model.text(),
    invoice_line_id: model.text(),
    position: model.number(),
    quantity: model.number(),
    discount_minor: model.number(),
    net_minor: model.number(),
    tax_minor: model.number(),
    total_minor: model.number(),
    /** Tickets that it cancels. */
    ticket_ids: model.array(),
    restock: model.boolean(),
  },
);
