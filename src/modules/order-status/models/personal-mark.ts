import { model } from "@medusajs/framework/utils";

/** A private status that its owner has put beside an order's status; nobody else sees it, and nothing follows from it. */
export const PersonalMark = model.define(
  { name: "BoxOfficePersonalMark", tableName: "box_office_personal_mark" },
  {
    id: model.id({ prefix: "bomrk" }).primaryKey(),
    order_id: model.text(),
    user_id: model.text(),
    status_id: model.text(),
  },
);
