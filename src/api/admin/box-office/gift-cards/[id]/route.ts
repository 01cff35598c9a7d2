import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_GIFT_CARD } from "../../../../../modules/gift-card";
import type { Answer } from "../../../../answer";
import { presentGiftCard, readGiftCardPage } from "../../../../presenters/gift-card";
import type {
  AdminBoxOfficeGiftCardPageResponse,
  AdminBoxOfficeGiftCardResponse,
} from "../../../../types/admin";
import type { EditCard, ReadCard } from "../validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminBoxOfficeGiftCardPageResponse>,
): Promise<void> {
  const page = req.validatedQuery as z.infer<typeof ReadCard>;
  res.json(await readGiftCardPage(req.scope, req.params.id as string, page));
}

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof EditCard>>,
  res: Answer<AdminBoxOfficeGiftCardResponse>,
): Promise<void> {
  const { cards } = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  const id = req.params.id as string;
  const card = await cards.editCard(id, req.validatedBody, req.auth_context.actor_id);
  res.json({ gift_card: await presentGiftCard(req.scope, card) });
}
