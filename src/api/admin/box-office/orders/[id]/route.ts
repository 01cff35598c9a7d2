import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { deleteOrderWorkflow } from "../../../../../workflows/statuses/delete-order";
import type { Answer } from "../../../../answer";
import { readOrderPage } from "../../../../presenters/order-page";
import type {
  AdminBoxOfficeOrderDeleteResponse,
  AdminBoxOfficeOrderResponse,
} from "../../../../types/admin";
import type { DeleteOrder } from "../validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminBoxOfficeOrderResponse>,
): Promise<void> {
  const { actor_id } = req.auth_context;
  res.json({ box_office: await readOrderPage(req.scope, req.params.id as string, actor_id) });
}

export async function DELETE(
  req: AuthenticatedMedusaRequest<z.infer<typeof DeleteOrder>>,
  res: Answer<AdminBoxOfficeOrderDeleteResponse>,
): Promise<void> {
  const id = req.params.id as string;
  await deleteOrderWorkflow(req.scope).run({
    input: { ...req.validatedBody, order_id: id, user_id: req.auth_context.actor_id },
  });
  res.json({ id, object: "order", deleted: true });
}
