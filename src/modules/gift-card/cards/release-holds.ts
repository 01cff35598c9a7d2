import { inTransaction, type Pool } from "../../../shared/db";
import type { GiftCard } from "../types";
import { freeAccount, lockCard } from "./lock-card";
import { logCard } from "./log-card";
import { readCard } from "./read-cards";

/**
 * Lets go of what abandoned carts reserve of a card.
 *
 * @throws 404, `gift_card_in_use` while somebody pays with it
 */
export function releaseHolds(pool: Pool, id: string, actorId: string | null): Promise<GiftCard> {
  return inTransaction(pool, async (trx) => {
    const card = await lockCard(trx, id);
    await freeAccount(trx, card.account_id);
    await logCard(trx, id, { kind: "holds_released", actor_id: actorId });
    return readCard(trx, id);
  });
}
