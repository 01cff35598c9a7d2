import { model } from "@medusajs/framework/utils";

/**
 * Every variant that an offer was ever sold as: a trigger notes what is written to `ticket_offer.variant_id`. Medusa's
 * own pages delete variants and products, and an event whose variant is gone gets another: what was bought as the first
 * stays a ticket of the offer. Rows are only ever added.
 */
export const OfferVariant = model.define(
  { name: "BoxOfficeOfferVariant", tableName: "box_office_offer_variant" },
  {
    variant_id: model.text().primaryKey(),
    offer_id: model.text(),
    /** Of the event at that time. */
    product_id: model.text().nullable(),
  },
);
