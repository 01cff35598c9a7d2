import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_GIFT_CARD } from "../../../../../../modules/gift-card";
import type { Answer } from "../../../../../answer";
import { presentGiftCard } from "../../../../../presenters/gift-card";
import type { AdminBoxOfficeGiftCardWithCodeResponse } from "../../../../../types/admin";

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminBoxOfficeGiftCardWithCodeResponse>,
): Promise<void> {
  const giftCards = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  const id = req.params.id as string;
  const { card, code } = await giftCards.reissueCode(id, req.auth_context.actor_id);
  res.json({ gift_card: await presentGiftCard(req.scope, card), code });
}
