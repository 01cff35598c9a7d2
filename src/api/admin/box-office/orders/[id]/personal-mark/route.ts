import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_ORDER_STATUS } from "../../../../../../modules/order-status";
import { standingOf } from "../../../../../../workflows/statuses/standing-of";
import type { Answer } from "../../../../../answer";
import type {
  AdminPersonalMarkDeleteResponse,
  AdminPersonalMarkResponse,
} from "../../../../../types/admin";
import type { MarkOrder } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof MarkOrder>>,
  res: Answer<AdminPersonalMarkResponse>,
): Promise<void> {
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  const id = req.params.id as string;
  const { personal_status_id } = req.validatedBody;
  await standingOf(req.scope, id);
  const { actor_id } = req.auth_context;
  res.json({
    personal_mark: await orderStatus.marks.setPersonalMark(id, actor_id, personal_status_id),
  });
}

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminPersonalMarkDeleteResponse>,
): Promise<void> {
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  const id = req.params.id as string;
  await orderStatus.marks.clearPersonalMark(id, req.auth_context.actor_id);
  res.json({ id, object: "personal_mark", deleted: true });
}
