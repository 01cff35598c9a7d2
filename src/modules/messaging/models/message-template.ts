import { model } from "@medusajs/framework/utils";
import { CHANNELS } from "../types";

/** A message as a merchant words it, in the languages of the shop. */
export const MessageTemplate = model.define(
  { name: "BoxOfficeMessageTemplate", tableName: "box_office_message_template" },
  {
    id: model.id({ prefix: "botpl" }).primaryKey(),
    name: model.text(),
    channel: model.enum([...CHANNELS]),
    kind: model.text(),
    /** `TemplateContent`: Liquid by language. */
    content: model.json(),
  },
);
