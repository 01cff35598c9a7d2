import { model } from "@medusajs/framework/utils";

/** What the merchant set in one area; what is left out stands at its default. Rows are never deleted. */
export const Setting = model.define(
  { name: "BoxOfficeSetting", tableName: "box_office_setting" },
  {
    id: model.id({ prefix: "boset" }).primaryKey(),
    area: model.text(),
    value: model.json(),
    /** The user who changed it last. */
    updated_by: model.text().nullable(),
  },
);
