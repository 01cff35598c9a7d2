import { type Db, query } from "../../../shared/db";
import { CARD_COLUMNS, CARDS } from "../cards/read-cards";
import type { CardNoticeKind, GiftCard } from "../types";

/** What somebody is to be told, of one card or of several. */
export type CardNotice = { batch_id: string; kind: CardNoticeKind };

/** The longest noted first, without those that were tried. */
export function untoldNotices(
  db: Db,
  limit: number,
  tried: readonly string[],
): Promise<CardNotice[]> {
  return query<CardNotice>(
    db,
    `SELECT batch_id, kind FROM box_office_gift_card_notice WHERE told_at IS NULL AND batch_id <> ALL (:tried)
     GROUP BY batch_id, kind ORDER BY min(created_at), batch_id LIMIT :limit`,
    { limit, tried },
  );
}

/** The cards that are told of together, as they are now, in the order of their lines' units. */
export function cardsOfNotice(db: Db, batchId: string): Promise<GiftCard[]> {
  return query<GiftCard>(
    db,
    `SELECT ${CARD_COLUMNS} FROM ${CARDS} JOIN box_office_gift_card_notice notice ON notice.gift_card_id = card.id
     WHERE notice.batch_id = :batch_id ORDER BY card.line_item_id, card.unit_index, card.id`,
    { batch_id: batchId },
  );
}

export async function markNoticeTold(db: Db, batchId: string): Promise<void> {
  await query(
    db,
    `UPDATE box_office_gift_card_notice SET told_at = now(), updated_at = now()
     WHERE batch_id = :batch_id AND told_at IS NULL`,
    { batch_id: batchId },
  );
}
