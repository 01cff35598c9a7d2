import { type Db, query } from "../../../shared/db";

/** That whom a card is for was told, or is about to be: it is noted anew, for whoever it is for now. */
export async function forgetRecipientTold(trx: Db, cardId: string): Promise<void> {
  await query(
    trx,
    `DELETE FROM box_office_gift_card_notice WHERE gift_card_id = :card_id AND kind = 'recipient'`,
    { card_id: cardId },
  );
}
