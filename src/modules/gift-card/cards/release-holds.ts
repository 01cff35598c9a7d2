import { inTransaction, type Pool, query } from "../../../shared/db";
import { refusal } from "../../../shared/errors";
import { holdsOfAccounts } from "../holds/read-holds";
import type { GiftCard } from "../types";
import { lockCard } from "./lock-card";
import { logCard } from "./log-card";
import { readCard } from "./read-cards";

/**
 * Lets go of what carts reserve of a card that are not being completed, also where a payment was begun: that one is refused
 * at its completion, and its money given back. Such a cart reserves anew what is left then, and keeps it from nobody.
 *
 * @throws 404, `gift_card_in_use` where a completion is all that holds it
 */
export function releaseHolds(pool: Pool, id: string, actorId: string | null): Promise<GiftCard> {
  return inTransaction(pool, async (trx) => {
    const card = await lockCard(trx, id);
    const holds = await holdsOfAccounts(trx, [card.account_id]);
    const free = holds.filter(({ pinned_by }) => pinned_by === null);
    if (holds.length && !free.length) {
      throw refusal("gift_card_in_use", "An order is being placed with it at this moment");
    }
    await query(
      trx,
      `UPDATE box_office_ledger_hold SET amount_minor = 0, has_session = false, firm_ends_at = now(), updated_at = now()
       WHERE id = ANY (:ids)`,
      { ids: free.map(({ id: hold }) => hold) },
    );
    await logCard(trx, id, { kind: "holds_released", actor_id: actorId });
    return readCard(trx, id);
  });
}
