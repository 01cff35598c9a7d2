import { type Db, query } from "../../../shared/db";
import { newId } from "../../../shared/ids";

/** Notes that cards stay though their purchase has ended, since somebody has spent from them: once for each. */
export async function noteSpent(db: Db, cardIds: readonly string[]): Promise<void> {
  if (!cardIds.length) return;
  await query(
    db,
    `INSERT INTO box_office_gift_card_notice (id, gift_card_id, kind, batch_id)
     SELECT :batch || ':' || id, id, 'spent', :batch || ':' || id FROM unnest(:ids::text[]) id
     ON CONFLICT (gift_card_id, kind) DO NOTHING`,
    { ids: cardIds, batch: newId("bogcn") },
  );
}
