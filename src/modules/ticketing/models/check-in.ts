import { model } from "@medusajs/framework/utils";

/** The log of the door: one row per scan, failures too. Append-only, but for the mark of an undone admission. */
export const CheckIn = model.define(
  { name: "BoxOfficeCheckIn", tableName: "box_office_check_in" },
  {
    id: model.id({ prefix: "bochk" }).primaryKey(),
    ticket_id: model.text().nullable(),
    event_id: model.text().nullable(),
    /** The door that scanned, as the request named it. */
    session_id: model.text().nullable(),
    result: model.enum([
      "admitted",
      "already_checked_in",
      "cancelled",
      "unpaid",
      "wrong_session",
      "unknown",
      "too_early",
    ]),
    /** The client's own mark of this scan; the same nonce of the same user is the same scan. */
    nonce: model.text(),
    actor_id: model.text(),
    scan_hash: model.text(),
    undone_at: model.dateTime().nullable(),
    undone_by: model.text().nullable(),
    undo_reason: model.text().nullable(),
  },
);
