import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_GIFT_CARD } from "../../../../modules/gift-card";
import { issueByHand } from "../../../../workflows/gift-cards/issue-by-hand";
import { askedOfCards } from "../../../../workflows/gift-cards/list-of-cards";
import type { Answer } from "../../../answer";
import { presentGiftCard, presentGiftCards } from "../../../presenters/gift-card";
import type {
  AdminBoxOfficeGiftCardListResponse,
  AdminBoxOfficeGiftCardWithCodeResponse,
} from "../../../types/admin";
import type { IssueCard, ListCards } from "./validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminBoxOfficeGiftCardListResponse>,
): Promise<void> {
  const { limit, order, cursor, ...filters } = req.validatedQuery as z.infer<typeof ListCards>;
  const { cards } = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  const asked = await askedOfCards(req.scope, filters);
  const { gift_cards, ...found } = await cards.listCards(asked, { limit, order, cursor });
  res.json({ gift_cards: await presentGiftCards(req.scope, gift_cards), ...found, limit });
}

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof IssueCard>>,
  res: Answer<AdminBoxOfficeGiftCardWithCodeResponse>,
): Promise<void> {
  const { card, code } = await issueByHand(req.scope, {
    ...req.validatedBody,
    created_by: req.auth_context.actor_id,
  });
  res.json({ gift_card: await presentGiftCard(req.scope, card), code });
}
