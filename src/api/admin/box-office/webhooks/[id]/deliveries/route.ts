import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_WEBHOOKS } from "../../../../../../modules/webhooks";
import type { Answer } from "../../../../../answer";
import type { AdminWebhookDeliveryListResponse } from "../../../../../types/admin";
import type { ListDeliveries } from "../../validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminWebhookDeliveryListResponse>,
): Promise<void> {
  const webhooks = req.scope.resolve(BOX_OFFICE_WEBHOOKS);
  const { limit, offset, status } = req.validatedQuery as z.infer<typeof ListDeliveries>;
  const { id } = await webhooks.readEndpoint(req.params.id as string);
  const found = await webhooks.listDeliveries({ endpoint_id: id, status }, { limit, offset });
  res.json({ ...found, limit, offset });
}
