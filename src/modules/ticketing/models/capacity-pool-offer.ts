import { model } from "@medusajs/framework/utils";

/** Which offers count in which pool, from the next claim on. */
export const CapacityPoolOffer = model
  .define(
    { name: "BoxOfficeCapacityPoolOffer", tableName: "box_office_capacity_pool_offer" },
    {
      id: model.id({ prefix: "bopo" }).primaryKey(),
      pool_id: model.text(),
      offer_id: model.text(),
    },
  )
  .indexes([
    { on: ["offer_id", "pool_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["pool_id"], where: "deleted_at IS NULL" },
  ]);
