import type { Pool } from "pg";

/**
 * The least that a claim could cost in SQL: one statement that raises a guarded counter and notes the claim,
 * without pools, expiry, limits, renewal or locks. A ceiling, not a peer.
 */
export async function bareCounter(pool: Pool, capacity: number) {
  await pool.query(`
    CREATE TABLE bench_pool (id text PRIMARY KEY, capacity integer, claimed integer NOT NULL);
    CREATE TABLE bench_claim (id text PRIMARY KEY, pool_id text NOT NULL, quantity integer NOT NULL,
                              created_at timestamptz NOT NULL DEFAULT now());`);
  await pool.query(`INSERT INTO bench_pool VALUES ('pool', $1, 0)`, [capacity]);
  return (id: string) =>
    pool.query(
      `WITH taken AS (
         UPDATE bench_pool SET claimed = claimed + $2
         WHERE id = 'pool' AND claimed + $2 <= capacity RETURNING id
       )
       INSERT INTO bench_claim (id, pool_id, quantity) SELECT $1, id, $2 FROM taken`,
      [id, 1],
    );
}
