import { model } from "@medusajs/framework/utils";

/**
 * Where a cart's completion was asked for a moment ago, in a shop that limits what one address may hold. The table is
 * unlogged: a crash of the database ends the completions too. Rows are never soft-deleted.
 */
export const CompletionOrigin = model.define(
  { name: "BoxOfficeCompletionOrigin", tableName: "box_office_completion_origin" },
  {
    cart_id: model.text().primaryKey(),
    /** A pseudonym of the address. */
    held_by: model.text(),
    /** Places of one event. */
    max_held: model.number(),
    expires_at: model.dateTime(),
  },
);
