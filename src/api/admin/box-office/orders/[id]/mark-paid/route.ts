import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { markOrderPaidWorkflow } from "../../../../../../workflows/payments/mark-order-paid";
import type { Answer } from "../../../../../answer";
import type { AdminBoxOfficeOrderResponse } from "../../../../../types/admin";
import type { MarkPaid } from "../../validators";
import { GET as getOrder } from "../route";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof MarkPaid>>,
  res: Answer<AdminBoxOfficeOrderResponse>,
): Promise<void> {
  await markOrderPaidWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      order_id: req.params.id as string,
      marked_by: req.auth_context.actor_id,
    },
  });
  await getOrder(req, res);
}
