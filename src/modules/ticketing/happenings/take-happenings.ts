import type { Db } from "../../../shared/db";
import * as queue from "../../../shared/queue/happenings";

/** What the triggers of the migration tell of. */
export type HappeningType =
  | "ticket.issued"
  | "ticket.changed"
  | "ticket.cancelled"
  | "check_in.admitted"
  | "check_in.undone"
  | "event.created"
  | "event.published"
  | "event.changed"
  | "event.cancelled"
  | "event.deleted";

const TABLE = "box_office_happening";

export const takeHappenings = (db: Db, limit: number) =>
  queue.takeHappenings<HappeningType>(db, TABLE, limit);

export const forgetHappenings = (db: Db, ids: readonly string[]) =>
  queue.forgetHappenings(db, TABLE, ids);
