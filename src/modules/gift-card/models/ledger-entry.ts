import { model } from "@medusajs/framework/utils";

/** What a transfer did to one of its accounts; the database writes them. */
export const LedgerEntry = model.define(
  { name: "BoxOfficeLedgerEntry", tableName: "box_office_ledger_entry" },
  {
    id: model.text().primaryKey(),
    transfer_id: model.text(),
    account_id: model.text(),
    account_version: model.number(),
    amount_minor: model.number(),
    balance_after_minor: model.number(),
    occurred_at: model.dateTime(),
  },
);
