import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { BOX_OFFICE_WEBHOOKS } from "../../../../../../../../modules/webhooks";
import { announceWebhooks } from "../../../../../../../../workflows/webhooks/webhooks-queued";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const webhooks = req.scope.resolve(BOX_OFFICE_WEBHOOKS);
  const { id, delivery_id } = req.params as { id: string; delivery_id: string };
  const delivery = await webhooks.resendDelivery(id, delivery_id);
  await announceWebhooks(req.scope);
  res.json({ delivery });
}
