import { model } from "@medusajs/framework/utils";

/**
 * An order of which something was cancelled that its lines still ask for: they are to be lowered in Medusa. The row goes
 * when that is done.
 */
export const LineLowering = model.define(
  { name: "BoxOfficeLineLowering", tableName: "box_office_line_lowering" },
  {
    id: model.text().primaryKey(),
    order_id: model.text(),
    /** When it is tried next. */
    due_at: model.dateTime(),
    /** How often something was cancelled since the row was made: whoever lowers the lines ends what it has seen. */
    noted: model.number().default(1),
    attempts: model.number().default(0),
    /** What stood in the way: a stable code where there is one. */
    last_error: model.text().nullable(),
  },
);
