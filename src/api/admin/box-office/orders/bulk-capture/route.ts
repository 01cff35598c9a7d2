import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { bulkCaptureOrdersWorkflow } from "../../../../../workflows/payments/bulk-capture-orders";
import type { Answer } from "../../../../answer";
import type { AdminBulkCaptureResponse } from "../../../../types/admin";
import type { BulkCapture } from "../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof BulkCapture>>,
  res: Answer<AdminBulkCaptureResponse>,
): Promise<void> {
  const { result } = await bulkCaptureOrdersWorkflow(req.scope).run({
    input: { ...req.validatedBody, captured_by: req.auth_context.actor_id },
  });
  res.json({ results: result });
}
