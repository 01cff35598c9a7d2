import { type Db, query } from "../../../shared/db";
import type { CardState } from "../types";

/** Of a locked card. It counts as activated from when it first could be used. */
export async function setState(trx: Db, id: string, state: CardState): Promise<void> {
  await query(
    trx,
    `UPDATE box_office_gift_card SET state = :state, updated_at = now(),
       activated_at = CASE WHEN :state = 'active' THEN coalesce(activated_at, now()) ELSE activated_at END
     WHERE id = :id`,
    { id, state },
  );
}
