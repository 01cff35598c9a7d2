import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_ORDER_STATUS } from "../../../../../../modules/order-status";
import { notFound } from "../../../../../../shared/errors";
import { standingOf } from "../../../../../../workflows/statuses/standing-of";
import type { Answer } from "../../../../../answer";
import { withActorNames } from "../../../../../presenters/order-log";
import type { AdminOrderLogResponse } from "../../../../../types/admin";
import type { ListOrderLog } from "../../validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminOrderLogResponse>,
): Promise<void> {
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  const order_id = req.params.id as string;
  const { limit, cursor } = req.validatedQuery as z.infer<typeof ListOrderLog>;
  if (!(await standingOf(req.scope, order_id))) throw notFound("Order", order_id);
  const { log, next_cursor } = await orderStatus.log.listLog({ order_id }, { limit, cursor });
  res.json({ log: await withActorNames(req.scope, log), next_cursor, limit });
}
