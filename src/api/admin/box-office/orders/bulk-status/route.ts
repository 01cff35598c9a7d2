import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { bulkChangeOrderStatusWorkflow } from "../../../../../workflows/statuses/bulk-change-order-status";
import type { BulkChangeStatus } from "../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof BulkChangeStatus>>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await bulkChangeOrderStatusWorkflow(req.scope).run({
    input: { ...req.validatedBody, user_id: req.auth_context.actor_id },
  });
  res.json({ results: result });
}
