import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_GIFT_CARD } from "../../../../../../modules/gift-card";
import type { Answer } from "../../../../../answer";
import { presentOwnCard } from "../../../../../presenters/own-gift-card";
import type { StoreGiftCardListResponse } from "../../../../../types/store";
import type { ListOwn } from "../../../validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<StoreGiftCardListResponse>,
): Promise<void> {
  const { cards } = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  const page = req.validatedQuery as z.infer<typeof ListOwn>;
  const customerId = req.auth_context.actor_id;
  const found = await cards.listCardsOfCustomer(customerId, page);
  res.setHeader("Cache-Control", "no-store");
  res.json({
    gift_cards: found.gift_cards.map((card) => presentOwnCard(card, customerId)),
    count: found.count,
    ...page,
  });
}
