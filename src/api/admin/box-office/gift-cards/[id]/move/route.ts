import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_GIFT_CARD } from "../../../../../../modules/gift-card";
import { exactMinor } from "../../../../../../shared/money";
import type { Answer } from "../../../../../answer";
import { onceKeyOf } from "../../../../../guards/once-per-key";
import { presentGiftCard } from "../../../../../presenters/gift-card";
import type { AdminBoxOfficeGiftCardResponse } from "../../../../../types/admin";
import type { MoveBalance } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof MoveBalance>>,
  res: Answer<AdminBoxOfficeGiftCardResponse>,
): Promise<void> {
  const { cards } = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  const from_id = req.params.id as string;
  const { amount, to_gift_card_id } = req.validatedBody;
  const { currency_code } = await cards.readCard(from_id);
  const card = await cards.moveBalance({
    ...{ from_id, to_id: to_gift_card_id },
    ...(amount && { amount_minor: exactMinor(amount, currency_code, "amount") }),
    ...{ actor_id: req.auth_context.actor_id, key: onceKeyOf(req) },
  });
  res.json({ gift_card: await presentGiftCard(req.scope, card) });
}
