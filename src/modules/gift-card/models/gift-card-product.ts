import { model } from "@medusajs/framework/utils";
import { SENT_BY, VOUCHER_TYPES } from "../types";

/** What the merchant said of a product that sells cards; whether it does is Medusa's `is_giftcard`. */
export const GiftCardProduct = model.define(
  { name: "BoxOfficeGiftCardProduct", tableName: "box_office_gift_card_product" },
  {
    id: model.id({ prefix: "bogcp" }).primaryKey(),
    product_id: model.text(),
    /** From and up to which its buyers choose an amount; all three or none. */
    free_min_minor: model.number().nullable(),
    free_max_minor: model.number().nullable(),
    free_currency_code: model.text().nullable(),
    follows_shop_expiry: model.boolean(),
    /** Where it doesn't follow the shop's; null = never */
    expires_in_months: model.number().nullable(),
    voucher_type: model.enum([...VOUCHER_TYPES]),
    send_by: model.enum([...SENT_BY]),
    /** The picture on its cards, in Medusa's storage. */
    design_file_id: model.text().nullable(),
  },
);
