import { z } from "@medusajs/framework/zod";
import { LOG_KINDS } from "../../../../modules/order-status/types";
import {
  day,
  identifier,
  keysetPage,
  oneOrMany,
  searchText,
  timezone,
} from "../../../validation/fields";

export const ListLogs = z.strictObject({
  ...keysetPage(25),
  order_id: identifier.optional(),
  actor: identifier.optional(),
  kind: oneOrMany(z.enum(LOG_KINDS)).optional(),
  from: day.optional(),
  to: day.optional(),
  timezone: timezone.optional(),
  q: searchText.optional(),
});
