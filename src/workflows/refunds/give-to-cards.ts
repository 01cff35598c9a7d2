import type { MedusaContainer } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { CARD_REFUND, cardRefundId } from "../../shared/card-credit";
import { CREDIT_METHOD } from "../../shared/invoice-payment";
import { toMajor, toMinor } from "../../shared/money";
import { returnToCards } from "../gift-cards/return-to-cards";
import { changeOrder } from "../orders/change/change-order";
import { giveToCard, writeOff } from "../orders/change/credit-lines";
import { type CardMoves, cardMoves } from "../orders/money/card-moves";
import { takenBeyond } from "../orders/money/figures";
import { type Order, readOrder } from "../orders/read/read-order";
import type { RefundNote } from "./give-back";

/**
 * Gives the gift cards and the credit that paid an order a part of that back: to the same card, or to the customer whose
 * credit it became. Medusa's order is changed first, and the ledger follows it, after a crash too. Runs under the order's
 * lease.
 *
 * @param amount_minor no more than they paid and have not back
 * @param note_id the credit note that it goes back for
 */
export async function giveToCards(
  container: MedusaContainer,
  order: Order<"money">,
  amount_minor: number,
  { user_id, reason = null, note_id = null }: Omit<RefundNote, "reason"> & GivenFor,
): Promise<void> {
  if (amount_minor === 0) return;
  const { order_id, currency_code } = order;
  const at = new Date();
  const parts = planCardRefund(cardMoves(order), amount_minor, currency_code);
  const owed_minor = order.canceled ? 0 : takenBeyond(order);
  // As Medusa does of what a provider gives back and isn't owed.
  const unowed = toMajor(Math.max(0, amount_minor - owed_minor), currency_code);
  await changeOrder(container, order_id, [
    ...parts.map(({ account_id, amount }) =>
      giveToCard(amount, cardRefundId(account_id, at), {
        box_office_card: { amount_minor: toMinor(amount, currency_code), reason, user_id, note_id },
      }),
    ),
    ...(unowed > 0 ? [writeOff(unowed, CARD_REFUND)] : []),
  ]);
  const { log } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  await log.noteOnce(
    parts.map(({ account_id, amount }) => ({
      ...{ id: `${order_id}:${cardRefundId(account_id, at)}`, order_id, kind: "refund" },
      ...{ data: { amount, currency_code, provider_id: CREDIT_METHOD }, reason, user_id },
      created_at: at,
    })),
  );
  const changed = await readOrder(container, order_id, "money");
  if (changed) await returnToCards(container, changed, { actor_id: user_id, reason });
}

type GivenFor = { reason?: string | null; note_id?: string | null };

/** What goes back to which account, decimal major units: what paid last before the others. */
export function planCardRefund(
  moves: readonly Pick<CardMoves, "account_id" | "paid" | "given">[],
  amount_minor: number,
  currencyCode: string,
): { account_id: string; amount: number }[] {
  let left = amount_minor;
  const parts = [...moves].reverse().flatMap(({ account_id, paid, given }) => {
    const part = Math.min(left, toMinor(MathBN.sub(paid, given), currencyCode));
    left -= part;
    return part > 0 ? [{ account_id, amount: toMajor(part, currencyCode) }] : [];
  });
  if (left > 0) throw new Error(`No card paid the last ${left} of ${amount_minor} minor units`);
  return parts;
}
