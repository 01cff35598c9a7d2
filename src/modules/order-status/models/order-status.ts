import { model } from "@medusajs/framework/utils";
import { ORDER_STATES } from "../types";

/**
 * A status that a merchant has named and coloured, of a fixed state. One that is deleted stays as a trace, so that the
 * log keeps its words. Indexes are in a migration of their own (docs/decisions/indexes-in-a-migration.md).
 */
export const OrderStatus = model.define(
  { name: "BoxOfficeOrderStatus", tableName: "box_office_order_status" },
  {
    id: model.id({ prefix: "bosta" }).primaryKey(),
    code: model.text(),
    /** By language; English is always there. */
    label: model.json(),
    /** `#rrggbb` */
    colour: model.text(),
    state: model.enum([...ORDER_STATES]),
    is_default: model.boolean().default(false),
    is_system: model.boolean().default(false),
    notify_customer: model.boolean().default(false),
    visible_to_customer: model.boolean().default(true),
    template_id: model.text().nullable(),
    /** Where an order may go from here; null = wherever the states permit. */
    next_status_ids: model.array().nullable(),
    rank: model.number().default(0),
    /** Set = a personal status of this user. */
    owner_id: model.text().nullable(),
    /** A mark of its owner's alone, never an order's status. */
    private: model.boolean().default(false),
    /** Of a deleted one: what took its place. */
    replaced_by_id: model.text().nullable(),
  },
);
