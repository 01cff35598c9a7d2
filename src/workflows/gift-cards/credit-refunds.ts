import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { toMinor } from "../../shared/money";
import { paymentsOf, present } from "../orders/money/collections";
import { type CreditTarget, creditTargetOf } from "../orders/money/credit-target";
import type { OrderReading } from "../orders/read/read-order";

/**
 * What was given back as credit is the customer's, or on a card for whoever has no account: once for each refund of
 * Medusa's that says so, which is the truth, and this follows.
 */
export async function creditRefunds(
  container: MedusaContainer,
  order: Pick<OrderReading, "order_id" | "currency_code" | "payment_collections" | "attendee">,
): Promise<void> {
  for (const refund of paymentsOf(order).flatMap(({ refunds }) => present(refunds))) {
    const target = creditTargetOf(refund);
    if (!target) continue;
    await giveCredit(container, order, target, {
      key: refund.id,
      amount_minor: toMinor(refund.amount, order.currency_code),
      reason: refund.note ?? null,
      actor_id: refund.created_by ?? null,
    });
  }
}

async function giveCredit(
  container: MedusaContainer,
  { order_id, currency_code, attendee }: Parameters<typeof creditRefunds>[1],
  { customer_id }: CreditTarget,
  { key, amount_minor, reason, actor_id }: Credit,
): Promise<void> {
  const giftCards = container.resolve(BOX_OFFICE_GIFT_CARD);
  if (customer_id) {
    await giftCards.ledger.issueCredit({
      ...{ key, customer_id, currency_code, amount_minor, order_id, reason, actor_id },
    });
    return;
  }
  // A shop that has lost its keys goes on when it has them again.
  if (!giftCards.isOn) return;
  const settings = container.resolve(BOX_OFFICE_SETTINGS);
  const [{ expires_in_months }, { timezone }] = await Promise.all([
    settings.readSettings("gift-cards"),
    settings.readSettings("display"),
  ]);
  await giftCards.issueCards([
    {
      ...{ id: `bogic_${key}`, order_id, currency_code, initial_minor: amount_minor },
      // One that had to be redeemed to an account would be of no use to a guest.
      mode: "card",
      ...{ origin: "refund", voucher_type: "multi", is_active: true, created_by: actor_id },
      expires_at: giftCards.expiresAt({ at: new Date(), timezone }, expires_in_months),
      recipient: { name: attendee.name, email: attendee.email },
      note: reason,
    },
  ]);
}

type Credit = { key: string; amount_minor: number; reason: string | null; actor_id: string | null };
