import { type Db, query } from "./db";

export type HealthCheck = { name: string; ok: boolean; count: number; sample: string[] };

const SAMPLE_SIZE = 5;

/** Checks promises against the tables: each statement yields the ids that break its invariant. */
export function checkInvariants(
  db: Db,
  invariants: Readonly<Record<string, string>>,
  bindings: Record<string, number> = {},
): Promise<HealthCheck[]> {
  return Promise.all(
    Object.entries(invariants).map(async ([name, broken]) => {
      const [row] = await query<{ count: number; sample: string[] | null }>(
        db,
        `SELECT count(*)::integer AS count, (array_agg(id))[1:${SAMPLE_SIZE}] AS sample FROM (${broken}) broken`,
        bindings,
      );
      const count = row?.count ?? 0;
      return { name, ok: count === 0, count, sample: row?.sample ?? [] };
    }),
  );
}
