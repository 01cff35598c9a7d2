import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_GIFT_CARD } from "../../../../../../modules/gift-card";
import type { Answer } from "../../../../../answer";
import { assertKnownCustomer } from "../../../../../guards/known-customer";
import { presentGiftCard } from "../../../../../presenters/gift-card";
import type { AdminBoxOfficeGiftCardResponse } from "../../../../../types/admin";
import type { RedeemCard } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof RedeemCard>>,
  res: Answer<AdminBoxOfficeGiftCardResponse>,
): Promise<void> {
  const { cards } = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  const { customer_id } = req.validatedBody;
  await assertKnownCustomer(req.scope, customer_id);
  const card = await cards.redeemCard(req.params.id as string, {
    customer_id,
    actor_id: req.auth_context.actor_id,
  });
  res.json({ gift_card: await presentGiftCard(req.scope, card) });
}
