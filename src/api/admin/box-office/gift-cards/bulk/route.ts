import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_GIFT_CARD } from "../../../../../modules/gift-card";
import { issueMany } from "../../../../../workflows/gift-cards/issue-many";
import type { Answer } from "../../../../answer";
import { presentCardBatch } from "../../../../presenters/card-batch";
import type {
  AdminGiftCardBatchListResponse,
  AdminGiftCardBatchResponse,
} from "../../../../types/admin";
import type { IssueCards, ListBatches } from "../validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminGiftCardBatchListResponse>,
): Promise<void> {
  const { limit, offset } = req.validatedQuery as z.infer<typeof ListBatches>;
  const { cards } = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  const { batches, count } = await cards.listBatches({ limit, offset });
  res.json({ batches: batches.map(presentCardBatch), count, limit, offset });
}

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof IssueCards>>,
  res: Answer<AdminGiftCardBatchResponse>,
): Promise<void> {
  const created_by = req.auth_context.actor_id;
  const batch = await issueMany(req.scope, { ...req.validatedBody, created_by });
  res.json({ batch: presentCardBatch(batch) });
}
