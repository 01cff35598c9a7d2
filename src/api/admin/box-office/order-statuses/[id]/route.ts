import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_ORDER_STATUS } from "../../../../../modules/order-status";
import type { Answer } from "../../../../answer";
import { assertKnownTemplate } from "../../../../guards/known-template";
import type {
  AdminOrderStatusDeleteResponse,
  AdminOrderStatusResponse,
} from "../../../../types/admin";
import type { DeleteStatus, UpdateStatus } from "../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof UpdateStatus>>,
  res: Answer<AdminOrderStatusResponse>,
): Promise<void> {
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  await assertKnownTemplate(req.scope, req.validatedBody.template_id);
  res.json({
    order_status: await orderStatus.statuses.updateStatus(
      req.params.id as string,
      req.validatedBody,
    ),
  });
}

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminOrderStatusDeleteResponse>,
): Promise<void> {
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  const id = req.params.id as string;
  const { replacement_id } = req.validatedQuery as z.infer<typeof DeleteStatus>;
  const actor = { type: "user", id: req.auth_context.actor_id } as const;
  await orderStatus.statuses.deleteStatus(id, replacement_id, actor);
  res.json({ id, object: "order_status", deleted: true });
}
