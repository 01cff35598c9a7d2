import { type Db, query, queryOne, retryingDeadlocks } from "../../../shared/db";
import type { Budgeted } from "../types";

/**
 * How many failures there may be within a window, which begins with the first. Many people share an address (an
 * office, a mobile network), and mail scanners open links that are long void: what an address may is far above that,
 * and far below what guessing needs. Nobody shares a cart.
 */
const FAILURES_IN_WINDOW = { address: 60, cart: 10 } as const;
const WINDOW_SECONDS = 600;

/** Seconds until all of these budgets have something left; 0 when they have. Nothing is written. */
export async function secondsToWait(db: Db, budgets: readonly Budgeted[]): Promise<number> {
  const row = await queryOne<{ seconds: number }>(
    db,
    `SELECT coalesce(ceil(extract(epoch FROM max(ends_at) - now())), 0)::integer AS seconds
     FROM box_office_budget budget
     JOIN unnest(:keys::text[], :limits::integer[]) AS asked (key, may_spend) USING (key)
     WHERE budget.spent >= asked.may_spend AND budget.ends_at > now()`,
    columnsOf(budgets),
  );
  return (row as { seconds: number }).seconds;
}

/**
 * Takes one failure from each of these budgets, all at once for each. Returns whether every one had it left: of
 * failures that meet, exactly as many are told so as the budget has.
 */
export async function spend(db: Db, budgets: readonly Budgeted[]): Promise<boolean> {
  const rows = await retryingDeadlocks(() =>
    query(
      db,
      `INSERT INTO box_office_budget AS budget (key, spent, ends_at)
       SELECT key, 1, now() + make_interval(secs => :window_seconds)
       FROM unnest(:keys::text[]) AS asked (key) ORDER BY key
       ON CONFLICT (key) DO UPDATE SET
         spent = CASE WHEN budget.ends_at > now() THEN budget.spent + 1 ELSE 1 END,
         ends_at = CASE WHEN budget.ends_at > now() THEN budget.ends_at ELSE excluded.ends_at END,
         updated_at = now()
       WHERE budget.ends_at <= now()
         OR budget.spent < (:limits::integer[])[array_position(:keys::text[], budget.key)]
       RETURNING key`,
      { ...columnsOf(budgets), window_seconds: WINDOW_SECONDS },
    ),
  );
  return rows.length === budgets.length;
}

/** Deletes what is over: nothing that tells of a caller is kept for longer than from one night to the next (A14). */
export async function forgetWhatIsOver(db: Db): Promise<void> {
  await query(db, `DELETE FROM box_office_budget WHERE ends_at <= now()`);
}

function columnsOf(budgets: readonly Budgeted[]) {
  return {
    keys: budgets.map(({ of, id }) => `${of}:${id}`),
    limits: budgets.map(({ of }) => String(FAILURES_IN_WINDOW[of])),
  };
}
