import { type Db, query } from "../../../shared/db";

/** Whoever changes what a cart holds takes this before the accounts: two at once would each know half of it. */
export async function lockCart(trx: Db, cartId: string): Promise<void> {
  await query(
    trx,
    `SELECT pg_advisory_xact_lock(hashtextextended('box-office-holds:' || :cart_id, 0))`,
    {
      cart_id: cartId,
    },
  );
}
