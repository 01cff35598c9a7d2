import { inTransaction, type Pool, query, updateRow } from "../../../shared/db";
import type { GiftCard } from "../types";
import type { NewCard } from "./issue-cards";
import { assertState, freeAccount, lockCard } from "./lock-card";
import { logCard } from "./log-card";
import { readCard } from "./read-cards";

/**
 * Gives a card another code and another page: the former ones open nothing any more, and carts that had it pay without it.
 *
 * @throws 404, `gift_card_not_active`, `gift_card_in_use`
 */
export function reissueCode(
  pool: Pool,
  id: string,
  coded: Pick<NewCard, "code_digest" | "code_sealed" | "key_id" | "last4" | "access_token">,
  actorId: string | null,
): Promise<GiftCard> {
  return inTransaction(pool, async (trx) => {
    const card = await lockCard(trx, id);
    assertState(card, "pending", "active", "disabled");
    await freeAccount(trx, card.account_id);
    await query(
      trx,
      `UPDATE box_office_ledger_hold SET status = 'released', resolved_at = now(), updated_at = now()
       WHERE account_id = :account AND status = 'open'`,
      { account: card.account_id },
    );
    await updateRow(trx, "box_office_gift_card", id, coded);
    await logCard(trx, id, { kind: "reissued", actor_id: actorId });
    return readCard(trx, id);
  });
}
