import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_ORDER_STATUS } from "../../../../modules/order-status";
import type { Answer } from "../../../answer";
import { assertKnownTemplate } from "../../../guards/known-template";
import type { AdminOrderStatusListResponse, AdminOrderStatusResponse } from "../../../types/admin";
import type { CreateStatus } from "./validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminOrderStatusListResponse>,
): Promise<void> {
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  res.json({ order_statuses: await orderStatus.statuses.listStatuses() });
}

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof CreateStatus>>,
  res: Answer<AdminOrderStatusResponse>,
): Promise<void> {
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  await assertKnownTemplate(req.scope, req.validatedBody.template_id);
  res.json({ order_status: await orderStatus.statuses.createStatus(req.validatedBody) });
}
