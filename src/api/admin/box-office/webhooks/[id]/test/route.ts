import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_WEBHOOKS } from "../../../../../../modules/webhooks";
import { announceWebhooks } from "../../../../../../workflows/webhooks/webhooks-queued";
import type { Answer } from "../../../../../answer";
import type { AdminWebhookDeliveryResponse } from "../../../../../types/admin";

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminWebhookDeliveryResponse>,
): Promise<void> {
  const webhooks = req.scope.resolve(BOX_OFFICE_WEBHOOKS);
  const delivery = await webhooks.testEndpoint(req.params.id as string);
  await announceWebhooks(req.scope);
  res.json({ delivery });
}
