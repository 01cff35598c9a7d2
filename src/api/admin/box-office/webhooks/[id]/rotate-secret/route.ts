import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { BOX_OFFICE_WEBHOOKS } from "../../../../../../modules/webhooks";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const webhooks = req.scope.resolve(BOX_OFFICE_WEBHOOKS);
  res.json({ webhook: await webhooks.rotateSecret(req.params.id as string) });
}
