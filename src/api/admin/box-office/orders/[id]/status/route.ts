import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { changeOrderStatusWorkflow } from "../../../../../../workflows/statuses/change-order-status";
import type { ChangeStatus } from "../../validators";
import { GET as getOrder } from "../route";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof ChangeStatus>>,
  res: MedusaResponse,
): Promise<void> {
  await changeOrderStatusWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      order_id: req.params.id as string,
      user_id: req.auth_context.actor_id,
    },
  });
  await getOrder(req, res);
}
