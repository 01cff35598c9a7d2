import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { captureOrderWorkflow } from "../../../../../../workflows/payments/capture-order";
import type { Answer } from "../../../../../answer";
import type { AdminBoxOfficeOrderResponse } from "../../../../../types/admin";
import type { CaptureOrder } from "../../validators";
import { GET as getOrder } from "../route";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof CaptureOrder>>,
  res: Answer<AdminBoxOfficeOrderResponse>,
): Promise<void> {
  await captureOrderWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      order_id: req.params.id as string,
      captured_by: req.auth_context.actor_id,
    },
  });
  await getOrder(req, res);
}
