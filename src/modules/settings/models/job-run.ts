import { model } from "@medusajs/framework/utils";

/** How a job of ours fares. One row per job, by its name; written with the database's clock. Rows are never deleted. */
export const JobRun = model.define(
  { name: "BoxOfficeJobRun", tableName: "box_office_job_run" },
  {
    id: model.id({ prefix: "bojob" }).primaryKey(),
    name: model.text(),
    /** When a process last gave it to its scheduler; with none but servers, when the first of them started. */
    expected_since: model.dateTime(),
    began_at: model.dateTime().nullable(),
    /** When it last ended well. */
    succeeded_at: model.dateTime().nullable(),
    failed_at: model.dateTime().nullable(),
    last_error: model.text().nullable(),
  },
);
