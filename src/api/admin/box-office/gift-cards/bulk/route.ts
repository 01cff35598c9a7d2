import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { issueMany } from "../../../../../workflows/gift-cards/issue-many";
import type { Answer } from "../../../../answer";
import { presentCardBatch } from "../../../../presenters/card-batch";
import type { AdminGiftCardBatchResponse } from "../../../../types/admin";
import type { IssueCards } from "../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof IssueCards>>,
  res: Answer<AdminGiftCardBatchResponse>,
): Promise<void> {
  const created_by = req.auth_context.actor_id;
  const batch = await issueMany(req.scope, { ...req.validatedBody, created_by });
  res.json({ batch: presentCardBatch(batch) });
}
