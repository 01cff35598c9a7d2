import { model } from "@medusajs/framework/utils";
import { ACCOUNT_KINDS } from "../types";

/** One side of the ledger in one currency: a card, a customer, or why value came and went. The database sums it up. */
export const LedgerAccount = model.define(
  { name: "BoxOfficeLedgerAccount", tableName: "box_office_ledger_account" },
  {
    /** `card:<card>:nok`, `customer:<customer>:nok`, `redeemed:nok`: see `accounts`. */
    id: model.text().primaryKey(),
    kind: model.enum([...ACCOUNT_KINDS]),
    owner_id: model.text().nullable(),
    currency_code: model.text(),
    /** It says why value is owed, and may be below 0; what is owed may not. */
    is_contra: model.boolean(),
    posted_minor: model.number(),
    held_minor: model.number(),
    version: model.number(),
  },
);
