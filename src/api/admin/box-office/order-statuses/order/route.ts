import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_ORDER_STATUS } from "../../../../../modules/order-status";
import type { Answer } from "../../../../answer";
import type { AdminOrderStatusListResponse } from "../../../../types/admin";
import type { ReorderStatuses } from "../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof ReorderStatuses>>,
  res: Answer<AdminOrderStatusListResponse>,
): Promise<void> {
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  await orderStatus.statuses.reorderStatuses(req.validatedBody.ids);
  res.json({ order_statuses: await orderStatus.statuses.listStatuses() });
}
