import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { changeOrderStatusWorkflow } from "../../../../../../workflows/statuses/change-order-status";
import type { Answer } from "../../../../../answer";
import type { AdminBoxOfficeOrderResponse } from "../../../../../types/admin";
import type { ChangeStatus } from "../../validators";
import { GET as getOrder } from "../route";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof ChangeStatus>>,
  res: Answer<AdminBoxOfficeOrderResponse>,
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
