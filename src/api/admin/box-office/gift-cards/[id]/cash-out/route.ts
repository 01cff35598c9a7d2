import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_GIFT_CARD } from "../../../../../../modules/gift-card";
import { exactMinor } from "../../../../../../shared/money";
import type { Answer } from "../../../../../answer";
import { onceKeyOf } from "../../../../../guards/once-per-key";
import { presentGiftCard } from "../../../../../presenters/gift-card";
import type { AdminBoxOfficeGiftCardResponse } from "../../../../../types/admin";
import type { CashOut } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof CashOut>>,
  res: Answer<AdminBoxOfficeGiftCardResponse>,
): Promise<void> {
  const { cards } = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  const id = req.params.id as string;
  const { amount, taken_for, reason } = req.validatedBody;
  const { currency_code } = await cards.readCard(id);
  const card = await cards.cashOut(id, {
    ...(amount && { amount_minor: exactMinor(amount, currency_code, "amount") }),
    ...{ taken_for, reason, actor_id: req.auth_context.actor_id, key: onceKeyOf(req) },
  });
  res.json({ gift_card: await presentGiftCard(req.scope, card) });
}
