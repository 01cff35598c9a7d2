import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_GIFT_CARD } from "../../../../../../modules/gift-card";
import type { Answer } from "../../../../../answer";
import { presentGiftCard } from "../../../../../presenters/gift-card";
import type { AdminBoxOfficeGiftCardResponse } from "../../../../../types/admin";
import type { SwitchCard } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof SwitchCard>>,
  res: Answer<AdminBoxOfficeGiftCardResponse>,
): Promise<void> {
  const { cards } = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  const actor_id = req.auth_context.actor_id;
  const card = await cards.disableCard(req.params.id as string, { ...req.validatedBody, actor_id });
  res.json({ gift_card: await presentGiftCard(req.scope, card) });
}
