import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_ORDER_STATUS } from "../../../../modules/order-status";
import type { Answer } from "../../../answer";
import { withActorNames } from "../../../presenters/order-log";
import type { AdminLogListResponse } from "../../../types/admin";
import type { ListLogs } from "./validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminLogListResponse>,
): Promise<void> {
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  const { limit, cursor, actor, ...filters } = req.validatedQuery as z.infer<typeof ListLogs>;
  const asked = { ...filters, actor_id: actor };
  const [{ log, next_cursor }, counted] = await Promise.all([
    orderStatus.log.listLog(asked, { limit, cursor }),
    orderStatus.log.countLog(asked),
  ]);
  res.json({ logs: await withActorNames(req.scope, log), next_cursor, limit, ...counted });
}
