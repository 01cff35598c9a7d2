import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_ORDER_STATUS } from "../../../../modules/order-status";
import type { Answer } from "../../../answer";
import { assertKnownTemplate } from "../../../guards/known-template";
import type {
  AdminPersonalStatusListResponse,
  AdminPersonalStatusResponse,
} from "../../../types/admin";
import type { CreatePersonalStatus } from "./validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminPersonalStatusListResponse>,
): Promise<void> {
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  const { actor_id } = req.auth_context;
  res.json({ personal_statuses: await orderStatus.statuses.listPersonalStatuses(actor_id) });
}

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof CreatePersonalStatus>>,
  res: Answer<AdminPersonalStatusResponse>,
): Promise<void> {
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  await assertKnownTemplate(req.scope, req.validatedBody.template_id);
  const { actor_id } = req.auth_context;
  res.json({
    personal_status: await orderStatus.statuses.createPersonalStatus(actor_id, req.validatedBody),
  });
}
