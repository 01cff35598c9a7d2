import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_ORDER_STATUS } from "../../../../modules/order-status";
import type { Answer } from "../../../answer";
import type { AdminBoxOfficeOrderListResponse } from "../../../types/admin";
import type { ListOrders } from "./validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminBoxOfficeOrderListResponse>,
): Promise<void> {
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  const { limit, order, cursor, ...filters } = req.validatedQuery as z.infer<typeof ListOrders>;
  const { actor_id } = req.auth_context;
  const page = { limit, order, cursor };
  res.json({ ...(await orderStatus.standings.listOrders(filters, page, actor_id)), limit });
}
