import { inTransaction, type Pool } from "../../../shared/db";
import { contraAccount } from "../rules/accounts";
import type { GiftCard } from "../types";
import { postIssue } from "./issue-cards";
import { assertState, lockCard } from "./lock-card";
import { readCard } from "./read-cards";
import { setState } from "./set-state";

/**
 * Puts its value on a card that was bought, so that it can be used: once. Of a card that has been, nothing changes.
 *
 * @throws 404, `gift_card_not_active` of one that is neither waiting nor active
 */
export function activateCard(pool: Pool, id: string, actorId: string | null): Promise<GiftCard> {
  return inTransaction(pool, async (trx) => {
    const { origin } = await readCard(trx, id);
    const card = await lockCard(trx, id, (currency) => [contraAccount(origin, currency)]);
    assertState(card, "pending", "active");
    if (card.state === "active") return card;
    await postIssue(trx, card, actorId);
    await setState(trx, id, "active");
    return readCard(trx, id);
  });
}
