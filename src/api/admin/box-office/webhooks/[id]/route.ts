import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_WEBHOOKS } from "../../../../../modules/webhooks";
import type { Answer } from "../../../../answer";
import type { AdminWebhookDeleteResponse, AdminWebhookResponse } from "../../../../types/admin";
import type { UpdateWebhook } from "../validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminWebhookResponse>,
): Promise<void> {
  const webhooks = req.scope.resolve(BOX_OFFICE_WEBHOOKS);
  res.json({ webhook: await webhooks.readEndpoint(req.params.id as string) });
}

export async function POST(
  req: AuthenticatedMedusaRequest<UpdateWebhook>,
  res: Answer<AdminWebhookResponse>,
): Promise<void> {
  const webhooks = req.scope.resolve(BOX_OFFICE_WEBHOOKS);
  res.json({
    webhook: await webhooks.updateEndpoint(req.params.id as string, req.validatedBody),
  });
}

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminWebhookDeleteResponse>,
): Promise<void> {
  const webhooks = req.scope.resolve(BOX_OFFICE_WEBHOOKS);
  const id = req.params.id as string;
  await webhooks.deleteEndpoint(id);
  res.json({ id, object: "webhook", deleted: true });
}
