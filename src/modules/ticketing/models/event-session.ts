import { model } from "@medusajs/framework/utils";
import { Event } from "./event";

/** One dated occurrence of an event. */
export const EventSession = model
  .define(
    { name: "BoxOfficeEventSession", tableName: "box_office_event_session" },
    {
      id: model.id({ prefix: "boses" }).primaryKey(),
      event: model.belongsTo(() => Event, { mappedBy: "sessions" }),
      name: model.text().nullable(),
      status: model.enum(["scheduled", "cancelled"]).default("scheduled"),
      starts_at: model.dateTime(),
      ends_at: model.dateTime().nullable(),
      doors_at: model.dateTime().nullable(),
      sales_opens_at: model.dateTime().nullable(),
      sales_closes_at: model.dateTime().nullable(),
    },
  )
  .indexes([
    { on: ["event_id", "starts_at"], where: "deleted_at IS NULL" },
    { on: ["starts_at"], where: "deleted_at IS NULL" },
  ]);
