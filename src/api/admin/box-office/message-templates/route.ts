import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_MESSAGING } from "../../../../modules/messaging";
import { EDITED_KINDS } from "../../../../modules/messaging/types";
import type { CreateTemplate } from "./validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const messaging = req.scope.resolve(BOX_OFFICE_MESSAGING);
  const kinds = EDITED_KINDS.map(async (kind) => ({
    kind,
    variables: await messaging.variablesOf(kind),
  }));
  res.json({
    message_templates: await messaging.listTemplates(),
    kinds: await Promise.all(kinds),
  });
}

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof CreateTemplate>>,
  res: MedusaResponse,
): Promise<void> {
  const messaging = req.scope.resolve(BOX_OFFICE_MESSAGING);
  res.json({ message_template: await messaging.createTemplate(req.validatedBody) });
}
