import { type Db, query } from "../../../shared/db";
import type { LedgerTransfer } from "../types";

export const TRANSFER_COLUMNS = `id, idempotency_key, type, from_account_id, to_account_id, currency_code,
  amount_minor::float8 AS amount_minor, hold_id, reverses_id, gift_card_id, generation, order_id, reason, actor_id, occurred_at`;

/** What accounts paid for orders, the oldest first. */
export function capturesOfOrders(db: Db, orderIds: readonly string[]): Promise<LedgerTransfer[]> {
  return query<LedgerTransfer>(
    db,
    `SELECT ${TRANSFER_COLUMNS} FROM box_office_ledger_transfer
     WHERE order_id = ANY (:order_ids) AND type = 'capture' ORDER BY occurred_at, id`,
    { order_ids: orderIds },
  );
}

/** What of captures went back, minor units by capture; those of which nothing did are left out. */
export async function refundsOf(
  db: Db,
  captureIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await query<{ reverses_id: string; amount_minor: number }>(
    db,
    `SELECT reverses_id, sum(amount_minor)::float8 AS amount_minor FROM box_office_ledger_transfer
     WHERE reverses_id = ANY (:ids) GROUP BY reverses_id`,
    { ids: captureIds },
  );
  return new Map(rows.map(({ reverses_id, amount_minor }) => [reverses_id, amount_minor]));
}
