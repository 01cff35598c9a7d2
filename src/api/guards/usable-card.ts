import type { MedusaRequest } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import { type GiftCard, isUsable } from "../../modules/gift-card/types";
import { refusal } from "../../shared/errors";
import type { AnyAnswer } from "../answer";
import { withinCodeBudget } from "./within-budget";

/**
 * The card whose code was typed. That there is none, that it waits, is disabled, void or expired, or is no card for this is
 * one answer in the same words, and counts as a failure each time: nobody learns which codes there are.
 *
 * @param cartId in which it is tried
 * @throws `gift_card_not_usable`, `too_many_attempts`
 */
export async function requireUsableCard(
  req: MedusaRequest,
  res: AnyAnswer,
  code: string,
  isFit: (card: GiftCard) => boolean,
  cartId?: string,
): Promise<GiftCard> {
  const giftCards = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  const look = async () => {
    const card = giftCards.isOn ? await giftCards.findByCode(code) : undefined;
    return card && isFit(card) ? card : undefined;
  };
  const found = await withinCodeBudget(req, res, look, cartId);
  if (!found) throw notUsable();
  return found;
}

/** Of a card that becomes credit: who asks twice has it already. */
export const isRedeemableBy = (card: GiftCard, customerId: string): boolean =>
  card.mode === "customer" &&
  ((isUsable(card) && card.balance_minor > 0) || card.redeemed_by === customerId);

/** What a card says that somebody else redeems or ends at the same moment. */
const LOST_TO_ANOTHER = new Set<string | undefined>(["gift_card_expired", "gift_card_not_active"]);

/** Makes a card whose code was typed its customer's credit. @throws `gift_card_in_use`, `gift_card_not_usable` */
export async function redeemTyped(
  container: MedusaContainer,
  id: string,
  customer_id: string,
): Promise<void> {
  const { cards } = container.resolve(BOX_OFFICE_GIFT_CARD);
  await cards.redeemCard(id, { customer_id, actor_id: null }).catch((error: { code?: string }) => {
    throw LOST_TO_ANOTHER.has(error.code) ? notUsable() : error;
  });
}

export const notUsable = () => refusal("gift_card_not_usable", "This gift card can't be used here");
