import { model } from "@medusajs/framework/utils";

/**
 * What has been spent of one budget since its window began. The table is unlogged: a crash of the database gives
 * everybody a new budget, and what it says of callers is in no backup of the log. Rows are never soft-deleted.
 */
export const Budget = model.define(
  { name: "BoxOfficeBudget", tableName: "box_office_budget" },
  {
    /** What it is the budget of, such as `address:<pseudonym>`. */
    key: model.text().primaryKey(),
    spent: model.number(),
    /** From then on the whole budget is there again. */
    ends_at: model.dateTime(),
  },
);
