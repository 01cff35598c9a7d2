import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_ORDER_STATUS } from "../../../../../modules/order-status";
import type { Answer } from "../../../../answer";
import { assertKnownTemplate } from "../../../../guards/known-template";
import type {
  AdminPersonalStatusDeleteResponse,
  AdminPersonalStatusResponse,
} from "../../../../types/admin";
import type { DeleteStatus } from "../../order-statuses/validators";
import type { UpdatePersonalStatus } from "../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof UpdatePersonalStatus>>,
  res: Answer<AdminPersonalStatusResponse>,
): Promise<void> {
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  await assertKnownTemplate(req.scope, req.validatedBody.template_id);
  const { actor_id } = req.auth_context;
  const id = req.params.id as string;
  res.json({
    personal_status: await orderStatus.statuses.updatePersonalStatus(
      actor_id,
      id,
      req.validatedBody,
    ),
  });
}

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminPersonalStatusDeleteResponse>,
): Promise<void> {
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  const id = req.params.id as string;
  const { replacement_id } = req.validatedQuery as z.infer<typeof DeleteStatus>;
  await orderStatus.statuses.deletePersonalStatus(req.auth_context.actor_id, id, replacement_id);
  res.json({ id, object: "personal_status", deleted: true });
}
