import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_WEBHOOKS } from "../../../../../../modules/webhooks";
import type { Answer } from "../../../../../answer";
import type { AdminWebhookSecretResponse } from "../../../../../types/admin";

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminWebhookSecretResponse>,
): Promise<void> {
  const webhooks = req.scope.resolve(BOX_OFFICE_WEBHOOKS);
  res.json({ webhook: await webhooks.rotateSecret(req.params.id as string) });
}
