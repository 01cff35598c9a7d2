import { type Db, query } from "../db";
import type { Asked } from "./where";

/** How many match. */
export async function countOf(db: Db, from: string, { where, bindings }: Asked): Promise<number> {
  const [row] = await query<{ count: number }>(
    db,
    `SELECT count(*)::integer AS count FROM ${from} WHERE ${where}`,
    bindings,
  );
  return row?.count ?? 0;
}

const MAX_COUNT = 10_000;

export type CappedCount = { count: number; count_is_capped: boolean };

/**
 * How many match, of a list that may be long: counted up to 10,000, after which there are more than `count`.
 *
 * @param reached what a page by offset ends at: one more is counted where there is one, so that `count` never says that
 * the list ends before it does
 */
export async function cappedCount(
  db: Db,
  from: string,
  { where, bindings }: Asked,
  reached = 0,
): Promise<CappedCount> {
  const most = Math.max(MAX_COUNT, reached + 1);
  const [row] = await query<{ count: number }>(
    db,
    `SELECT count(*)::integer AS count FROM (SELECT FROM ${from} WHERE ${where} LIMIT :counted) matching`,
    { ...bindings, counted: most + 1 },
  );
  const count = row?.count ?? 0;
  return { count: Math.min(count, most), count_is_capped: count > most };
}
