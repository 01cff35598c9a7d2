import { model } from "@medusajs/framework/utils";
import { SERIES_KINDS } from "../types";

/** Where the numbers of documents come from; a database trigger keeps it from going back. */
export const NumberSeries = model.define(
  { name: "BoxOfficeNumberSeries", tableName: "box_office_number_series" },
  {
    id: model.id({ prefix: "boser" }).primaryKey(),
    kind: model.enum([...SERIES_KINDS]),
    /** Empty: of all channels, and 0: of all years, so that the three are a key. */
    sales_channel_id: model.text(),
    year: model.number(),
    prefix: model.text(),
    pattern: model.text(),
    next_value: model.number(),
    issued_count: model.number(),
    last_issued_at: model.dateTime().nullable(),
  },
);
