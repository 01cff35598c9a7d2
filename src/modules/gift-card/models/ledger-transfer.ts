import { model } from "@medusajs/framework/utils";
import { TRANSFER_TYPES } from "../types";

/** Value that moved from one account to another. Rows are added only. */
export const LedgerTransfer = model.define(
  { name: "BoxOfficeLedgerTransfer", tableName: "box_office_ledger_transfer" },
  {
    id: model.id({ prefix: "botrf" }).primaryKey(),
    idempotency_key: model.text(),
    type: model.enum([...TRANSFER_TYPES]),
    from_account_id: model.text(),
    to_account_id: model.text(),
    currency_code: model.text(),
    amount_minor: model.number(),
    hold_id: model.text().nullable(),
    /** The capture that a refund gives back of, the issue that is void. */
    reverses_id: model.text().nullable(),
    gift_card_id: model.text().nullable(),
    /** Of the card at that moment: what it paid goes back to who had it then. */
    generation: model.number().nullable(),
    order_id: model.text().nullable(),
    reason: model.text().nullable(),
    actor_id: model.text().nullable(),
    occurred_at: model.dateTime(),
  },
);
