import { model } from "@medusajs/framework/utils";

/** A ticket type at a session: what a buyer puts in the cart. Sold as one Medusa variant. */
export const TicketOffer = model
  .define(
    { name: "BoxOfficeTicketOffer", tableName: "box_office_ticket_offer" },
    {
      id: model.id({ prefix: "boof" }).primaryKey(),
      event_id: model.text(),
      session_id: model.text(),
      ticket_type_id: model.text(),
      variant_id: model.text().nullable(),
    },
  )
  .indexes([
    { on: ["session_id", "ticket_type_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["variant_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["event_id"], where: "deleted_at IS NULL" },
  ]);
