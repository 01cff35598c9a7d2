import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { BOX_OFFICE_WEBHOOKS } from "../../../../../../modules/webhooks";
import { announceWebhooks } from "../../../../../../workflows/webhooks/webhooks-queued";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const webhooks = req.scope.resolve(BOX_OFFICE_WEBHOOKS);
  const delivery = await webhooks.testEndpoint(req.params.id as string);
  await announceWebhooks(req.scope);
  res.json({ delivery });
}
