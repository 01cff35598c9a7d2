import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_GIFT_CARD } from "../../../../../../../modules/gift-card";
import type { Answer } from "../../../../../../answer";
import { presentGiftCard } from "../../../../../../presenters/gift-card";
import type { AdminBoxOfficeGiftCardResponse } from "../../../../../../types/admin";

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminBoxOfficeGiftCardResponse>,
): Promise<void> {
  const { cards } = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  const actor_id = req.auth_context.actor_id;
  const card = await cards.releaseHolds(req.params.id as string, actor_id);
  res.json({ gift_card: await presentGiftCard(req.scope, card) });
}
