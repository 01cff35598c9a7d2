import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_GIFT_CARD } from "../../../../../../modules/gift-card";
import { giftCardUrl } from "../../../../../../workflows/gift-cards/card-url";
import type { Answer } from "../../../../../answer";
import type { AdminBoxOfficeGiftCardLinkResponse } from "../../../../../types/admin";

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminBoxOfficeGiftCardLinkResponse>,
): Promise<void> {
  const giftCards = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  const id = req.params.id as string;
  const token = await giftCards.copyLinkToken(id, req.auth_context.actor_id);
  res.json({ link: giftCardUrl(req.scope, token) });
}
