import { inTransaction, type Pool, updateRow } from "../../../shared/db";
import { forgetRecipientTold } from "../notices/forget-recipient-told";
import { assertSentInTime } from "../rules/assert-sent-in-time";
import type { GiftCard, Recipient } from "../types";
import { assertState, lockCard } from "./lock-card";
import { logCard } from "./log-card";
import { readCard } from "./read-cards";

export type CardChanges = {
  /** null = never */
  expires_at?: Date | null;
  note?: string | null;
  /** What of it is named. */
  recipient?: Recipient;
};

/**
 * Changes until when a card can be used, for whom it is, and what the shop notes of it. One that has expired can be used
 * again once its day is later; one that is for another address is mailed to it, as if it had been mailed to nobody (D5).
 *
 * @throws 404, `gift_card_not_active` of one that is void; 400 where it would be mailed after its end
 */
export function editCard(
  pool: Pool,
  id: string,
  { recipient, expires_at, ...changes }: CardChanges,
  actorId: string | null,
): Promise<GiftCard> {
  return inTransaction(pool, async (trx) => {
    const card = await lockCard(trx, id);
    assertState(card, "pending", "active", "disabled", "moved");
    const { email } = card.recipient;
    const ends = expires_at === undefined ? card.expires_at : expires_at;
    const sendAt = recipient?.send_at === undefined ? card.recipient.send_at : recipient.send_at;
    const isNamed = recipient?.send_at || expires_at;
    if (isNamed) assertSentInTime("recipient.send_at", sendAt, ends);
    const isReaddressed = recipient?.email !== undefined && recipient.email !== (email ?? null);
    if (isReaddressed) await forgetRecipientTold(trx, id);
    const columns = {
      ...changes,
      ...(expires_at !== undefined && { expires_at: expires_at?.toISOString() ?? null }),
      ...(recipient && {
        recipient: { ...card.recipient, ...recipient, ...(isReaddressed && { sent_at: null }) },
      }),
    };
    await updateRow(trx, "box_office_gift_card", id, columns);
    const { expires_at: before } = card;
    await logCard(trx, id, {
      ...{ kind: "edited", actor_id: actorId },
      data: {
        fields: Object.keys(columns),
        ...(expires_at !== undefined && { expires_at: { before, after: expires_at } }),
      },
    });
    return readCard(trx, id);
  });
}
