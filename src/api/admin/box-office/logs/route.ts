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
  const { log, next_cursor } = await orderStatus.log.listLog(
    { ...filters, actor_id: actor },
    { limit, cursor },
  );
  res.json({ logs: await withActorNames(req.scope, log), next_cursor, limit });
}
