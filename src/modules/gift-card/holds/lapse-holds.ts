import { inTransaction, type Pool, query } from "../../../shared/db";
import { lockAccounts } from "../ledger/lock-accounts";
import type { Account } from "../rules/accounts";

const AT_ONCE = 200;
/** In one run; the next one goes on. */
const MAX_PARTS = 50;

/**
 * Lets go of what carts hold that nobody has touched for as long as a payment takes, a part after the other. The cards stay
 * on the cart, which reserves anew what is still there when somebody comes back.
 */
export async function lapseHolds(pool: Pool): Promise<void> {
  for (let part = 0; part < MAX_PARTS; part++) {
    if ((await lapsePart(pool)) < AT_ONCE) return;
  }
}

function lapsePart(pool: Pool): Promise<number> {
  return inTransaction(pool, async (trx) => {
    const lapsed = await query<{ id: string; account_id: Account }>(
      trx,
      `SELECT id, account_id FROM box_office_ledger_hold WHERE ${IS_LAPSED} ORDER BY expires_at LIMIT ${AT_ONCE}`,
    );
    await lockAccounts(
      trx,
      lapsed.map(({ account_id }) => account_id),
    );
    await query(
      trx,
      `UPDATE box_office_ledger_hold SET amount_minor = 0, has_session = false, updated_at = now()
       WHERE id = ANY (:ids) AND ${IS_LAPSED}`,
      { ids: lapsed.map(({ id }) => id) },
    );
    return lapsed.length;
  });
}

const IS_LAPSED = `status = 'open' AND amount_minor > 0 AND pinned_by IS NULL AND expires_at <= now()`;
