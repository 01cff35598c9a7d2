import { type Db, query } from "../../../shared/db";
import { type Account, cardOf } from "../rules/accounts";

/** Notes of the cards among accounts that somebody has paid with them. */
export async function noteUse(trx: Db, accounts: readonly Account[]): Promise<void> {
  if (!accounts.length) return;
  await query(
    trx,
    `UPDATE box_office_gift_card SET last_used_at = now(), updated_at = now() WHERE id = ANY (:cards)`,
    { cards: accounts.flatMap((account) => cardOf(account) ?? []) },
  );
}
