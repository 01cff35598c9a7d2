import { model } from "@medusajs/framework/utils";
import { EXPERIENCE_LEVELS } from "../types";

/** How a user of the admin wants it. Rows are never deleted. */
export const UserPreference = model.define(
  { name: "BoxOfficeUserPreference", tableName: "box_office_user_preference" },
  {
    id: model.id({ prefix: "bopref" }).primaryKey(),
    user_id: model.text(),
    experience_level: model.enum([...EXPERIENCE_LEVELS]).default("basic"),
  },
);
