import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_GIFT_CARD } from "../../../../../modules/gift-card";
import { notFound } from "../../../../../shared/errors";
import type { Answer } from "../../../../answer";
import { presentGiftCard } from "../../../../presenters/gift-card";
import type { AdminBoxOfficeGiftCardResponse } from "../../../../types/admin";
import type { LookUpCard } from "../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof LookUpCard>>,
  res: Answer<AdminBoxOfficeGiftCardResponse>,
): Promise<void> {
  const giftCards = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  const card = await giftCards.findByCode(req.validatedBody.code);
  if (!card) throw notFound("Gift card", "of this code");
  res.json({ gift_card: await presentGiftCard(req.scope, card) });
}
