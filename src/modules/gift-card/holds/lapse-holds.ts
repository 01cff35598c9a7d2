import { inTransaction, type Pool, query } from "../../../shared/db";
import { lockAccounts } from "../ledger/lock-accounts";
import type { Account } from "../rules/accounts";

const AT_ONCE = 200;

/**
 * Lets go of what carts hold that nobody has touched for as long as a payment takes. The cards stay on the cart, which
 * reserves anew what is still there when somebody comes back. Returns whether there may be more.
 */
export function lapseHolds(pool: Pool): Promise<boolean> {
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
    return lapsed.length === AT_ONCE;
  });
}

const IS_LAPSED = `status = 'open' AND amount_minor > 0 AND pinned_by IS NULL AND expires_at <= now()`;
