import { type Db, inTransaction, type Pool, queryOne } from "../../../shared/db";
import { postTransfer } from "../ledger/post-transfer";
import { contraAccount } from "../rules/accounts";
import type { GiftCard } from "../types";
import { freeAccount, type LockedCard, lockCard } from "./lock-card";
import { logCard } from "./log-card";
import { readCard } from "./read-cards";
import { setState } from "./set-state";

/**
 * Ends a card whose purchase was cancelled or paid back, for good: what it was worth goes back to where it came from. One
 * that was spent from, became somebody's credit or had its amount changed stays as it is.
 *
 * @returns the card; whether it is void says its state
 * @throws 404, `gift_card_in_use`
 */
export function voidCard(pool: Pool, id: string, actorId: string | null): Promise<GiftCard> {
  return inTransaction(pool, async (trx) => {
    const { origin } = await readCard(trx, id);
    const card = await lockCard(trx, id, (currency) => [contraAccount(origin, currency)]);
    if (card.state === "void") return card;
    if (card.activated_at) {
      if (card.balance_minor !== card.initial_minor || (await isTouched(trx, card))) return card;
      await freeAccount(trx, card.account_id);
      await takeBack(trx, card, actorId);
    } else {
      await logCard(trx, id, { kind: "void", actor_id: actorId });
    }
    await setState(trx, id, "void");
    return readCard(trx, id);
  });
}

/** Whether value was moved that did not come back from an order: then what is on it is not what was bought. */
async function isTouched(trx: Db, { account_id }: LockedCard): Promise<boolean> {
  const moved = await queryOne(
    trx,
    `SELECT FROM box_office_ledger_transfer transfer
     JOIN box_office_ledger_entry entry ON entry.transfer_id = transfer.id
     WHERE entry.account_id = :account_id AND transfer.type NOT IN ('issue', 'capture', 'refund') LIMIT 1`,
    { account_id },
  );
  return moved !== undefined;
}

async function takeBack(trx: Db, card: LockedCard, actorId: string | null): Promise<void> {
  const { id, currency_code, initial_minor, origin, order_id, account_id } = card;
  const issue = await queryOne<{ id: string }>(
    trx,
    `SELECT id FROM box_office_ledger_transfer WHERE idempotency_key = :key`,
    { key: `issue:${id}` },
  );
  await postTransfer(trx, {
    ...{
      idempotency_key: `void:${id}`,
      type: "void",
      reverses_id: issue?.id,
      gift_card_id: id,
      order_id,
    },
    ...{ currency_code, amount_minor: initial_minor, actor_id: actorId },
    ...{ from_account_id: account_id, to_account_id: contraAccount(origin, currency_code) },
  });
}
