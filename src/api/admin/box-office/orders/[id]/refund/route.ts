import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { refundOrderWorkflow } from "../../../../../../workflows/refunds/refund-order";
import type { Answer } from "../../../../../answer";
import type { AdminBoxOfficeOrderResponse } from "../../../../../types/admin";
import type { RefundOrder } from "../../validators";
import { GET as getOrder } from "../route";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof RefundOrder>>,
  res: Answer<AdminBoxOfficeOrderResponse>,
): Promise<void> {
  await refundOrderWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      order_id: req.params.id as string,
      user_id: req.auth_context.actor_id,
    },
  });
  await getOrder(req, res);
}
