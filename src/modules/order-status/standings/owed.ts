import { type Db, inTransaction, type Pool, query } from "../../../shared/db";
import { toMajor } from "../../../shared/money";
import { noteOnce } from "../log/note-once";

/** What of what an order owes is kept as a fee, and why. */
export type Kept = {
  /** Each is noted once. */
  id: string;
  order_id: string;
  amount_minor: number;
  currency_code: string;
  reason: string | null;
  user_id: string;
  created_at: Date;
};

/** Why what an order owes could not be given back; it stays in the list with it until it is. */
export async function noteRefundError(db: Db, orderId: string, error: string): Promise<void> {
  await query(
    db,
    `UPDATE box_office_order_standing SET refund_error = :error WHERE order_id = :order_id`,
    { order_id: orderId, error },
  );
}

/**
 * Notes what was kept as a fee, each once however often it is said, and with its reason in the order's log or not at all.
 *
 * @param column `fee_minor`: of an order that goes on, which is worth that much more and, cancelled later, owes that less ·
 * `waived_minor`: of what a cancelled order owes
 */
export async function noteFees(
  pool: Pool,
  column: "fee_minor" | "waived_minor",
  fees: readonly Kept[],
): Promise<void> {
  if (!fees.length) return;
  await inTransaction(pool, async (trx) => {
    const noted = await noteOnce(
      trx,
      fees.map(({ amount_minor, currency_code, ...fee }) => ({
        ...fee,
        kind: "refund_waived" as const,
        data: { amount: toMajor(amount_minor, currency_code), currency_code },
      })),
    );
    for (const { order_id, amount_minor } of fees.filter(({ id }) => noted.includes(id))) {
      await query(
        trx,
        `UPDATE box_office_order_standing SET ${column} = ${column} + :amount_minor WHERE order_id = :order_id`,
        { order_id, amount_minor },
      );
    }
  });
}
