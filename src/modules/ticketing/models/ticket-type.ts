import { model } from "@medusajs/framework/utils";
import { Event } from "./event";

/** A price type of an event: adult, child, member. */
export const TicketType = model.define(
  { name: "BoxOfficeTicketType", tableName: "box_office_ticket_type" },
  {
    id: model.id({ prefix: "botty" }).primaryKey(),
    event: model.belongsTo(() => Event, { mappedBy: "ticket_types" }),
    name: model.text(),
    rank: model.number().default(0),
    /** The price list that a new session's offers start from; `[{currency_code, amount}]`, major units. */
    prices: model.json(),
    min_per_order: model.number().default(1),
    max_per_order: model.number().default(10),
    /** null: as the event says. */
    attendee_details: model.enum(["none", "optional", "required"]).nullable(),
    invoice_allowed: model.boolean().default(true),
  },
);
