import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_GIFT_CARD } from "../../../../../../modules/gift-card";
import type { Answer } from "../../../../../answer";
import { presentCardBatch } from "../../../../../presenters/card-batch";
import type { AdminGiftCardBatchResponse } from "../../../../../types/admin";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminGiftCardBatchResponse>,
): Promise<void> {
  const { cards } = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  res.json({ batch: presentCardBatch(await cards.readBatch(req.params.id as string)) });
}

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminGiftCardBatchResponse>,
): Promise<void> {
  const giftCards = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  const id = req.params.id as string;
  res.json({ batch: presentCardBatch(await giftCards.continueBatch(id)) });
}
