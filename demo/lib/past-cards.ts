import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BOX_OFFICE_GIFT_CARD } from "../../src/modules/gift-card";
import { inTransaction, query } from "../../src/shared/db";
import type { PastCard } from "../data/gift-cards";
import type { Context } from "./orders";

const MINOR = 100;
const TABLES = ["ledger_transfer", "ledger_entry", "gift_card_event"].map(
  (name) => `box_office_${name}`,
);

/** Cards of former months, so that the turnover tells of more than today. Made once. */
export async function ensurePastCards(
  { container, admin_id }: Context,
  cards: readonly PastCard[],
): Promise<void> {
  const giftCards = container.resolve(BOX_OFFICE_GIFT_CARD);
  if (!giftCards.isOn) return;
  for (const { ref, amount, origin, months_ago, taken, ...card } of cards) {
    const id = `bogic_demo_${ref}`;
    const [issued] = await giftCards.issueCards([
      {
        ...{ id, origin, mode: "card", voucher_type: "multi", currency_code: "nok" },
        ...{ initial_minor: amount * MINOR, expires_at: null, is_active: true },
        ...{ created_by: admin_id, recipient: { name: card.for } },
      },
    ]);
    if (!issued) continue;
    await putIntoPast(container, id, months_ago);
    for (const [nth, part] of taken.entries()) {
      await giftCards.cards.cashOut(id, {
        ...{ actor_id: admin_id, key: `demo:${ref}:${nth}`, taken_for: "purchase" },
        ...{ amount_minor: part.amount * MINOR, reason: `Kasse, bong ${1100 + nth}` },
      });
      await putIntoPast(container, id, part.months_ago);
    }
  }
}

/** What was done with the card just now was done then. All of it is written for good, so its guards step aside. */
async function putIntoPast(
  container: MedusaContainer,
  id: string,
  monthsAgo: number,
): Promise<void> {
  const then = `now() - make_interval(months => CAST(:months AS integer), hours => 3)`;
  const isNew = "> now() - interval '1 day'";
  const pool = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await inTransaction(pool, async (trx) => {
    for (const table of TABLES) await query(trx, `ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await query(
      trx,
      `WITH moved AS (
         UPDATE box_office_ledger_transfer SET occurred_at = ${then}
         WHERE gift_card_id = :id AND occurred_at ${isNew} RETURNING id
       ), entered AS (
         UPDATE box_office_ledger_entry entry SET occurred_at = ${then}
         FROM moved WHERE entry.transfer_id = moved.id
       ), happened AS (
         UPDATE box_office_gift_card_event SET created_at = ${then}
         WHERE gift_card_id = :id AND created_at ${isNew}
       )
       UPDATE box_office_gift_card SET
         purchased_at = CASE WHEN purchased_at ${isNew} THEN ${then} ELSE purchased_at END,
         activated_at = CASE WHEN activated_at ${isNew} THEN ${then} ELSE activated_at END,
         last_used_at = CASE WHEN last_used_at ${isNew} THEN ${then} ELSE last_used_at END
       WHERE id = :id`,
      { id, months: monthsAgo },
    );
    for (const table of TABLES) await query(trx, `ALTER TABLE ${table} ENABLE TRIGGER USER`);
  });
}
