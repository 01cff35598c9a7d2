import { model } from "@medusajs/framework/utils";
import { EventSession } from "./event-session";
import { TicketType } from "./ticket-type";

/** What is held: a concert, a course, a match. Sold as one Medusa product. */
export const Event = model
  .define(
    { name: "BoxOfficeEvent", tableName: "box_office_event" },
    {
      id: model.id({ prefix: "boev" }).primaryKey(),
      product_id: model.text().nullable(),
      handle: model.text(),
      title: model.text().searchable(),
      description: model.text().nullable(),
      image_url: model.text().nullable(),
      status: model.enum(["draft", "published", "cancelled"]).default("draft"),
      timezone: model.text(),
      venue_name: model.text().nullable(),
      venue_address: model.text().nullable(),
      /** How long seats are held for a cart that is being paid, in seconds. */
      hold_seconds: model.number().default(300),
      attendee_details: model.enum(["none", "optional", "required"]).default("optional"),
      max_per_customer: model.number().nullable(),
      /** A scan earlier than this many minutes before the start is `too_early`; null: never. */
      check_in_opens_minutes: model.number().nullable(),
      /** Participants are reminded this long before a session; null: never. */
      reminder_hours: model.number().default(24).nullable(),
      /** An order by invoice waits so many days for its money; null: as the shop's settings say. */
      invoice_deadline_days: model.number().nullable(),
      sessions: model.hasMany(() => EventSession, { mappedBy: "event" }),
      ticket_types: model.hasMany(() => TicketType, { mappedBy: "event" }),
    },
  )
  .indexes([
    { on: ["handle"], unique: true, where: "deleted_at IS NULL" },
    { on: ["product_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["status", "created_at"], where: "deleted_at IS NULL" },
  ])
  .checks([
    { name: "box_office_event_hold_seconds", expression: () => "hold_seconds between 1 and 86400" },
  ]);
