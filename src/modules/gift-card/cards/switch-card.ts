import { inTransaction, type Pool } from "../../../shared/db";
import type { GiftCard } from "../types";
import { assertState, freeAccount, lockCard } from "./lock-card";
import { type CardDeed, logCard } from "./log-card";
import { readCard } from "./read-cards";
import { setState } from "./set-state";

type By = Omit<CardDeed, "kind">;

/**
 * Keeps a card from being used, with what is on it; what carts reserve of it is let go. Of a disabled one nothing changes.
 *
 * @throws 404, `gift_card_not_active`, `gift_card_in_use`
 */
export function disableCard(pool: Pool, id: string, by: By): Promise<GiftCard> {
  return inTransaction(pool, async (trx) => {
    const card = await lockCard(trx, id);
    if (card.state === "disabled") return card;
    assertState(card, "active");
    await freeAccount(trx, card.account_id);
    await setState(trx, id, "disabled");
    await logCard(trx, id, { kind: "disabled", ...by });
    return readCard(trx, id);
  });
}

/** Undoes {@link disableCard}. @throws 404, `gift_card_not_active` */
export function enableCard(pool: Pool, id: string, by: By): Promise<GiftCard> {
  return inTransaction(pool, async (trx) => {
    const card = await lockCard(trx, id);
    if (card.state === "active") return card;
    assertState(card, "disabled");
    await setState(trx, id, "active");
    await logCard(trx, id, { kind: "enabled", ...by });
    return readCard(trx, id);
  });
}
