import { model } from "@medusajs/framework/utils";

/**
 * A completion that has seats pinned, and when its process last said that it is at work. Its id is the claims'
 * `attempt_id`. A hint: without a row the pin is judged by its age.
 */
export const CompletionAttempt = model.define(
  { name: "BoxOfficeCompletionAttempt", tableName: "box_office_completion_attempt" },
  {
    id: model.id().primaryKey(),
    seen_at: model.dateTime(),
  },
);
