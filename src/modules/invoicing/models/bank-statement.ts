import { model } from "@medusajs/framework/utils";

/** A bank's file as it was read; deleted after ninety days, and its entries with it. */
export const BankStatement = model.define(
  { name: "BoxOfficeBankStatement", tableName: "box_office_bank_statement" },
  {
    id: model.id({ prefix: "bobst" }).primaryKey(),
    format: model.enum(["camt", "ocr_giro", "csv"]),
    /** `BadRow[]` */
    bad_rows: model.json(),
    created_by: model.text().nullable(),
  },
);
