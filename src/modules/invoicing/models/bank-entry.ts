import { model } from "@medusajs/framework/utils";

/** A movement on an account, as a bank's file has it. */
export const BankEntry = model.define(
  { name: "BoxOfficeBankEntry", tableName: "box_office_bank_entry" },
  {
    id: model.id({ prefix: "boben" }).primaryKey(),
    bank_statement_id: model.text(),
    position: model.number(),
    /** See `entryKeys`. */
    key: model.text(),
    row: model.number(),
    account: model.text().nullable(),
    /** A day, `2026-11-29`. */
    date: model.text(),
    amount_minor: model.number(),
    currency_code: model.text(),
    reference: model.text().nullable(),
    payer: model.text().nullable(),
    text: model.text(),
    bank_reference: model.text().nullable(),
  },
);
