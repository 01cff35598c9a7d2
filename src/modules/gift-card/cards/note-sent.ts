import { inTransaction, type Pool, updateRow } from "../../../shared/db";
import { lockCard } from "./lock-card";

/** That the mail with a card went to an address, where the card is still for that one; the first time stays. @throws 404 */
export function noteSent(pool: Pool, id: string, address: string): Promise<void> {
  return inTransaction(pool, async (trx) => {
    const { recipient } = await lockCard(trx, id);
    if (recipient.sent_at || recipient.email !== address) return;
    await updateRow(trx, "box_office_gift_card", id, {
      recipient: { ...recipient, sent_at: new Date().toISOString() },
    });
  });
}
