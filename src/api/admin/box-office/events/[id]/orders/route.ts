import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_TICKETING } from "../../../../../../modules/ticketing";
import { withOrderOfCode } from "../../../../../../workflows/orders/order-of-code";
import { withWholeOrders } from "../../../../../../workflows/reports/whole-orders";
import type { Answer } from "../../../../../answer";
import { requireEvent } from "../../../../../presenters/admin-event";
import type { AdminEventOrderListResponse } from "../../../../../types/admin";
import type { ListEventOrders } from "../../validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminEventOrderListResponse>,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const { limit, offset, order, ...filters } = req.validatedQuery as z.infer<
    typeof ListEventOrders
  >;
  const { id } = await requireEvent(req.scope, req.params.id as string);
  const asked = await withOrderOfCode(req.scope, filters);
  const found = await ticketing.reports.listEventOrders(id, asked, { limit, offset, order });
  const orders = await withWholeOrders(req.scope, found.orders);
  res.json({ ...found, orders, limit, offset });
}
