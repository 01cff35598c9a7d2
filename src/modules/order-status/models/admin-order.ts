import { model } from "@medusajs/framework/utils";

/**
 * An order of which it is known that no checkout made it, such as one that was a draft. Rows are never soft-deleted, so
 * their index is in a migration of its own (docs/decisions/indexes-in-a-migration.md).
 */
export const AdminOrder = model.define(
  { name: "BoxOfficeAdminOrder", tableName: "box_office_admin_order" },
  {
    id: model.id({ prefix: "boadm" }).primaryKey(),
    order_id: model.text(),
  },
);
