import { model } from "@medusajs/framework/utils";
import { ORDER_STATES } from "../types";

/**
 * What happened to orders, by whom and why. Append-only, which a trigger sees to: only the marks of who is telling it
 * move. `seq`, its order, is made by the database in the migration written by hand.
 */
export const OrderLog = model.define(
  { name: "BoxOfficeOrderLog", tableName: "box_office_order_log" },
  {
    id: model.id({ prefix: "bolog" }).primaryKey(),
    order_id: model.text(),
    /** One of `LOG_KINDS`; the list is the code's, so that another kind needs no migration. */
    kind: model.text(),
    actor_type: model.enum(["user", "customer", "system"]),
    actor_id: model.text().nullable(),
    from_status_id: model.text().nullable(),
    to_status_id: model.text().nullable(),
    from_state: model.enum([...ORDER_STATES]).nullable(),
    to_state: model.enum([...ORDER_STATES]).nullable(),
    reason: model.text().nullable(),
    /** What the customer was to be told instead of the template's text. */
    message: model.json().nullable(),
    notify: model.boolean().default(false),
    forced: model.boolean().default(false),
    /** By its kind, see `LogFacts`. */
    data: model.json().nullable(),
    /** Until then somebody is turning it into messages and webhooks. */
    leased_until: model.dateTime().nullable(),
    told_at: model.dateTime().nullable(),
  },
);
