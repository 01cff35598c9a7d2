import { model } from "@medusajs/framework/utils";

/**
 * What a request with an `Idempotency-Key` was answered; nothing but hashes of who sent which key with what. Rows are
 * never soft-deleted.
 */
export const KeptAnswer = model.define(
  { name: "BoxOfficeKeptAnswer", tableName: "box_office_kept_answer" },
  {
    /** Hash of user, route and key. */
    key: model.text().primaryKey(),
    /** Hash of the address and the body. */
    request: model.text(),
    /** Of the request at work: one that lost its place to another keeps no answer. */
    owner: model.text(),
    /** The HTTP status; null while the request is at work. */
    status: model.number().nullable(),
    /** JSON as it was sent. */
    body: model.text().nullable(),
    /** A request that has not answered by then belongs to a process that died. */
    at_work_until: model.dateTime(),
    ends_at: model.dateTime(),
  },
);
