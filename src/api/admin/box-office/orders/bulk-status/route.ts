import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { bulkChangeOrderStatusWorkflow } from "../../../../../workflows/statuses/bulk-change-order-status";
import type { Answer } from "../../../../answer";
import type { AdminBulkStatusResponse } from "../../../../types/admin";
import type { BulkChangeStatus } from "../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof BulkChangeStatus>>,
  res: Answer<AdminBulkStatusResponse>,
): Promise<void> {
  const { result } = await bulkChangeOrderStatusWorkflow(req.scope).run({
    input: { ...req.validatedBody, user_id: req.auth_context.actor_id },
  });
  res.json({ results: result });
}
