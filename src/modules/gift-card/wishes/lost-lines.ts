import { type Db, query } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import type { LostLine } from "../types";

/** Notes lines that a cart is about to lose with its region. It has lost those that aren't on it any more. */
export async function noteLostLines(
  db: Db,
  cartId: string,
  lines: readonly LostLine[],
): Promise<void> {
  await query(
    db,
    `INSERT INTO box_office_gift_card_lost_line (id, cart_id, line_item_id, title, amount_minor, currency_code)
     SELECT id, :cart_id, line_item_id, title, amount_minor, currency_code
     FROM jsonb_to_recordset(:lines) line (id text, line_item_id text, title text, amount_minor bigint, currency_code text)
     ON CONFLICT (cart_id, line_item_id) DO NOTHING`,
    {
      cart_id: cartId,
      lines: JSON.stringify(lines.map((line) => ({ id: newId("bogcl"), ...line }))),
    },
  );
}

export function lostLinesOf(db: Db, cartId: string): Promise<LostLine[]> {
  return query<LostLine>(
    db,
    `SELECT line_item_id, title, amount_minor::float8 AS amount_minor, currency_code
     FROM box_office_gift_card_lost_line WHERE cart_id = :cart_id ORDER BY created_at, id`,
    { cart_id: cartId },
  );
}

/** What was said of these lines of a cart has been seen, or they weren't lost. */
export async function forgetLostLines(
  db: Db,
  cartId: string,
  lineIds: readonly string[],
): Promise<void> {
  await query(
    db,
    `DELETE FROM box_office_gift_card_lost_line WHERE cart_id = :cart_id AND line_item_id = ANY (:line_ids)`,
    { cart_id: cartId, line_ids: lineIds },
  );
}
