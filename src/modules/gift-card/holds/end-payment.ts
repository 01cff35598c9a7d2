import { type Pool, query } from "../../../shared/db";

/** Nobody pays with these amounts after all: whoever presents a code gets what its cart reserves. */
export async function endPayment(pool: Pool, cartId: string): Promise<void> {
  await query(
    pool,
    `UPDATE box_office_ledger_hold SET has_session = false, updated_at = now()
     WHERE cart_id = :cart_id AND status = 'open' AND has_session AND pinned_by IS NULL`,
    { cart_id: cartId },
  );
}
