import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_WEBHOOKS } from "../../../../modules/webhooks";
import type { Answer } from "../../../answer";
import type { AdminWebhookListResponse, AdminWebhookSecretResponse } from "../../../types/admin";
import type { CreateWebhook } from "./validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminWebhookListResponse>,
): Promise<void> {
  const webhooks = req.scope.resolve(BOX_OFFICE_WEBHOOKS);
  res.json({ webhooks: await webhooks.listEndpoints() });
}

/** The answer tells the secret: this once, and when it is rotated. */
export async function POST(
  req: AuthenticatedMedusaRequest<CreateWebhook>,
  res: Answer<AdminWebhookSecretResponse>,
): Promise<void> {
  const webhooks = req.scope.resolve(BOX_OFFICE_WEBHOOKS);
  res.json({ webhook: await webhooks.createEndpoint(req.validatedBody) });
}
