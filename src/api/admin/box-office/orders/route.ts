import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_ORDER_STATUS } from "../../../../modules/order-status";
import { BOX_OFFICE_TICKETING } from "../../../../modules/ticketing";
import type { Answer } from "../../../answer";
import type { AdminBoxOfficeOrderListResponse } from "../../../types/admin";
import type { ListOrders } from "./validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminBoxOfficeOrderListResponse>,
): Promise<void> {
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const { limit, order, cursor, ...filters } = req.validatedQuery as z.infer<typeof ListOrders>;
  const { actor_id } = req.auth_context;
  const page = { limit, order, cursor };
  const found = await orderStatus.standings.listOrders(filters, page, actor_id);
  const problems = await ticketing.orders.problemsOf(found.orders.map(({ order_id }) => order_id));
  const orders = found.orders.map((row) => ({
    ...row,
    problem: problems.get(row.order_id) ?? null,
  }));
  res.json({ ...found, orders, limit });
}
