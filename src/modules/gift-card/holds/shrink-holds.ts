import { type Db, query } from "../../../shared/db";

/** Makes holds of carts smaller whose accounts are locked: what they lose goes to somebody else. */
export async function shrinkHolds(
  trx: Db,
  yields: readonly { id: string; amount_minor: number }[],
): Promise<void> {
  if (!yields.length) return;
  await query(
    trx,
    `UPDATE box_office_ledger_hold hold SET amount_minor = less.amount_minor, updated_at = now()
     FROM jsonb_to_recordset(:yields) less (id text, amount_minor bigint) WHERE hold.id = less.id`,
    { yields: JSON.stringify(yields) },
  );
}
