import { model } from "@medusajs/framework/utils";
import { CARD_MODES, CARD_ORIGINS, CARD_STATES, SENT_BY, VOUCHER_TYPES } from "../types";

/** A gift card; what is on it stands on its account of the ledger. */
export const GiftCard = model.define(
  { name: "BoxOfficeGiftCard", tableName: "box_office_gift_card" },
  {
    id: model.id({ prefix: "bogic" }).primaryKey(),
    /** By these the code is found and, for paper and mail only, read again: `shared/secret`. */
    code_digest: model.text(),
    code_sealed: model.text(),
    key_id: model.text(),
    last4: model.text(),
    currency_code: model.text(),
    initial_minor: model.number(),
    state: model.enum([...CARD_STATES]),
    /** The shop's when it was issued (D9). */
    mode: model.enum([...CARD_MODES]),
    origin: model.enum([...CARD_ORIGINS]),
    voucher_type: model.enum([...VOUCHER_TYPES]),
    /** How often it was given anew (D6), from 1. */
    generation: model.number(),
    purchased_at: model.dateTime(),
    activated_at: model.dateTime().nullable(),
    expires_at: model.dateTime().nullable(),
    last_used_at: model.dateTime().nullable(),
    order_id: model.text().nullable(),
    line_item_id: model.text().nullable(),
    unit_index: model.number().nullable(),
    /** Its place among the cards of its line, from 1; one that is issued anew has that of the former. */
    line_position: model.number().nullable(),
    /** Of many that were issued at once. */
    batch_id: model.text().nullable(),
    batch_index: model.number().nullable(),
    /** What was paid for it, where that is not its value. */
    paid_minor: model.number().nullable(),
    customer_id: model.text().nullable(),
    /** The customer whose credit it became (D7). */
    redeemed_by: model.text().nullable(),
    /** `CardBuyer` */
    buyer: model.json(),
    /** `Recipient` */
    recipient: model.json(),
    send_by: model.enum([...SENT_BY]),
    /** The picture on it, in Medusa's storage. */
    design_file_id: model.text().nullable(),
    note: model.text().nullable(),
    /** Of its holder's page; never listed or logged. */
    access_token: model.text(),
    created_by: model.text().nullable(),
  },
);
