import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_GIFT_CARD } from "../../../../../../modules/gift-card";
import type { Answer } from "../../../../../answer";
import type { AdminBoxOfficeGiftCardCodeResponse } from "../../../../../types/admin";

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminBoxOfficeGiftCardCodeResponse>,
): Promise<void> {
  const giftCards = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  const id = req.params.id as string;
  res.json({ code: await giftCards.revealCode(id, req.auth_context.actor_id) });
}
