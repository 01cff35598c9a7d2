import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { BOX_OFFICE_WEBHOOKS } from "../../../../modules/webhooks";
import type { CreateWebhook } from "./validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const webhooks = req.scope.resolve(BOX_OFFICE_WEBHOOKS);
  res.json({ webhooks: await webhooks.listEndpoints() });
}

/** The answer tells the secret: this once, and when it is rotated. */
export async function POST(
  req: AuthenticatedMedusaRequest<CreateWebhook>,
  res: MedusaResponse,
): Promise<void> {
  const webhooks = req.scope.resolve(BOX_OFFICE_WEBHOOKS);
  res.json({ webhook: await webhooks.createEndpoint(req.validatedBody) });
}
