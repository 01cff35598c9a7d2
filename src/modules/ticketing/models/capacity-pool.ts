import { model } from "@medusajs/framework/utils";

/**
 * A limit that any number of offers share. `claimed` is written by the trigger on seat claims alone;
 * `claimed <= capacity` is what makes overselling impossible.
 */
export const CapacityPool = model
  .define(
    { name: "BoxOfficeCapacityPool", tableName: "box_office_capacity_pool" },
    {
      id: model.id({ prefix: "bopool" }).primaryKey(),
      event_id: model.text(),
      /** Set on the pool that is a session's own limit, and on the limit of a type at a session. */
      session_id: model.text().nullable(),
      ticket_type_id: model.text().nullable(),
      name: model.text(),
      /** null = unlimited */
      capacity: model.number().nullable(),
      claimed: model.number().default(0),
    },
  )
  .indexes([
    { on: ["event_id"], where: "deleted_at IS NULL" },
    {
      name: "IDX_box_office_capacity_pool_scope",
      on: ["session_id", "ticket_type_id"],
      unique: true,
      where: "deleted_at IS NULL AND session_id IS NOT NULL AND ticket_type_id IS NOT NULL",
    },
    {
      name: "IDX_box_office_capacity_pool_session",
      on: ["session_id"],
      unique: true,
      where: "deleted_at IS NULL AND session_id IS NOT NULL AND ticket_type_id IS NULL",
    },
  ])
  .checks([
    {
      name: "box_office_capacity_pool_not_oversold",
      expression: () => "claimed >= 0 and (capacity is null or claimed <= capacity)",
    },
  ]);
