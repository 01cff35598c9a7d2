import { type Db, query, queryOne, retryingDeadlocks } from "../../../shared/db";
import type { Alarm, Budgeted } from "../types";

/**
 * How many failures there may be within a window, which begins with the first. Many people share an address (an
 * office, a mobile network), and mail scanners open links that are long void: what an address may is far above that,
 * and far below what guessing needs. Nobody shares a cart. All share the shop, so its budget has no end.
 */
const BUDGETS = {
  address: { failures: 60, seconds: 600 },
  cart: { failures: 10, seconds: 600 },
  shop: { failures: 2 ** 31 - 1, seconds: 3600 },
} as const;

/** Wrong codes in a window of the shop from which on somebody guesses, from many addresses. */
const ALARMING = 200;

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
       SELECT key, 1, now() + make_interval(secs => window_seconds)
       FROM unnest(:keys::text[], :seconds::integer[]) AS asked (key, window_seconds) ORDER BY key
       ON CONFLICT (key) DO UPDATE SET
         spent = CASE WHEN budget.ends_at > now() THEN budget.spent + 1 ELSE 1 END,
         ends_at = CASE WHEN budget.ends_at > now() THEN budget.ends_at ELSE excluded.ends_at END,
         updated_at = now()
       WHERE budget.ends_at <= now()
         OR budget.spent < (:limits::integer[])[array_position(:keys::text[], budget.key)]
       RETURNING key`,
      columnsOf(budgets),
    ),
  );
  return rows.length === budgets.length;
}

/** Set where more wrong codes were tried in the shop's window than people mistype, until another window begins. */
export function alarm(db: Db): Promise<Alarm | undefined> {
  return queryOne<Alarm>(
    db,
    `SELECT spent AS failures, ends_at FROM box_office_budget WHERE key = :key AND spent >= ${ALARMING}`,
    { key: keyOf({ of: "shop" }) },
  );
}

/** Deletes what is over: nothing that tells of a caller is kept for longer than from one night to the next (A14). */
export async function forgetWhatIsOver(db: Db): Promise<void> {
  await query(db, `DELETE FROM box_office_budget WHERE ends_at <= now()`);
}

const keyOf = (budgeted: Budgeted) =>
  "id" in budgeted ? `${budgeted.of}:${budgeted.id}` : budgeted.of;

function columnsOf(budgets: readonly Budgeted[]) {
  return {
    keys: budgets.map(keyOf),
    limits: budgets.map(({ of }) => String(BUDGETS[of].failures)),
    seconds: budgets.map(({ of }) => String(BUDGETS[of].seconds)),
  };
}
