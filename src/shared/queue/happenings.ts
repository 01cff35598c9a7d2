import { type Db, query } from "../db";
import { take } from "./take";

/**
 * Something that other systems may want to be told: a row that a trigger writes in the transaction in which it happens, and
 * that goes when its webhooks are queued.
 */
export type Happening<Type extends string = string> = {
  id: string;
  type: Type;
  data: Record<string, unknown>;
  created_at: Date;
};

/** A runner that died gives what it took to the next after this. */
const LEASE_SECONDS = 60;

/** Takes up what happened from a table of it, oldest first. Two runners take different ones. */
export function takeHappenings<Type extends string>(
  db: Db,
  table: `box_office_${string}`,
  limit: number,
): Promise<Happening<Type>[]> {
  return take<Happening<Type>>(db, table, {
    due: "leased_until IS NULL OR leased_until < now()",
    order: "created_at",
    limit,
    set: "leased_until = now() + make_interval(secs => :lease_seconds)",
    returning: "id, type, data, created_at",
    bindings: { lease_seconds: LEASE_SECONDS },
  });
}

/** Whoever wanted to be told of these is. */
export async function forgetHappenings(
  db: Db,
  table: `box_office_${string}`,
  ids: readonly string[],
): Promise<void> {
  await query(db, `DELETE FROM ${table} WHERE id = ANY (:ids)`, { ids: [...ids] });
}
