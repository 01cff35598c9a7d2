import { type Db, query } from "../../../shared/db";
import { take } from "../../../shared/queue/take";

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

export type Happening = {
  id: string;
  type: HappeningType;
  data: Record<string, unknown>;
  created_at: Date;
};

/** A runner that died gives what it took to the next after this. */
const LEASE_SECONDS = 60;

/** Takes up what happened, oldest first. Two runners take different ones. */
export function takeHappenings(db: Db, limit: number): Promise<Happening[]> {
  return take<Happening>(db, "box_office_happening", {
    due: "leased_until IS NULL OR leased_until < now()",
    order: "created_at",
    limit,
    set: "leased_until = now() + make_interval(secs => :lease_seconds)",
    returning: "id, type, data, created_at",
    bindings: { lease_seconds: LEASE_SECONDS },
  });
}

/** Whoever wanted to be told of these is. */
export async function forgetHappenings(db: Db, ids: readonly string[]): Promise<void> {
  await query(db, `DELETE FROM box_office_happening WHERE id = ANY (:ids)`, { ids: [...ids] });
}
