import type { MedusaRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import type { GiftCard } from "../../modules/gift-card/types";
import type { AnyAnswer } from "../answer";
import { tokenOfLink } from "./secret-link";
import { withinBudget } from "./within-budget";

/**
 * The gift card of whoever has its link; it is kept out of caches, search engines and referrers.
 *
 * @throws `too_many_attempts`
 */
export async function giftCardOfLink(
  req: MedusaRequest,
  res: AnyAnswer,
): Promise<GiftCard | undefined> {
  const token = tokenOfLink(req, res);
  if (!token) return undefined;
  const { cards } = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  return withinBudget(req, res, () => cards.findByToken(token));
}
