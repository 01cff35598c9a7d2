import { model } from "@medusajs/framework/utils";

/**
 * Something that other systems may want to be told. Written by triggers in the transaction in which it happens, whoever
 * writes, so that nothing loses it; it goes when its webhooks are queued. It holds ids and states, no names and no
 * secrets.
 */
export const Happening = model.define(
  { name: "BoxOfficeHappening", tableName: "box_office_happening" },
  {
    id: model.id({ prefix: "bohap" }).primaryKey(),
    /** One of `HappeningType`. */
    type: model.text(),
    data: model.json(),
    leased_until: model.dateTime().nullable(),
  },
);
