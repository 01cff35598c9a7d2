import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { refundOrdersWorkflow } from "../../../../../workflows/refunds/refund-orders";
import type { Answer } from "../../../../answer";
import type { AdminRefundOrdersResponse } from "../../../../types/admin";
import type { RefundOrders } from "../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof RefundOrders>>,
  res: Answer<AdminRefundOrdersResponse>,
): Promise<void> {
  const { result } = await refundOrdersWorkflow(req.scope).run({
    input: { ...req.validatedBody, user_id: req.auth_context.actor_id },
  });
  res.json({ results: result });
}
