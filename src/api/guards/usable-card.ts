import type { MedusaRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import type { GiftCard } from "../../modules/gift-card/types";
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

export const notUsable = () => refusal("gift_card_not_usable", "This gift card can't be used here");
