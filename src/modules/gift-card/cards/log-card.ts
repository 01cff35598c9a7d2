import { type Db, query } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import type { CardEvent } from "../types";

/** What somebody did with a card, in the transaction that does it. */
export type CardDeed = {
  kind: CardEvent;
  actor_id: string | null;
  reason?: string | null;
  data?: Record<string, unknown>;
};

/** Writes into a card's history what no transfer tells. */
export async function logCard(
  trx: Db,
  cardId: string,
  { kind, actor_id, reason = null, data = {} }: CardDeed,
): Promise<void> {
  await query(
    trx,
    `INSERT INTO box_office_gift_card_event (id, gift_card_id, kind, data, reason, actor_id)
     VALUES (:id, :card_id, :kind, :data, :reason, :actor_id)`,
    { id: newId("bogce"), card_id: cardId, kind, reason, actor_id, data: JSON.stringify(data) },
  );
}
