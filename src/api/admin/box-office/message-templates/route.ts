import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_MESSAGING } from "../../../../modules/messaging";
import { EDITED_KINDS, samplesOf, variablesOf } from "../../../../workflows/messages/kinds/edited";
import type { Answer } from "../../../answer";
import type {
  AdminMessageTemplateListResponse,
  AdminMessageTemplateResponse,
} from "../../../types/admin";
import type { CreateTemplate } from "./validators";

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: Answer<AdminMessageTemplateListResponse>,
): Promise<void> {
  const messaging = req.scope.resolve(BOX_OFFICE_MESSAGING);
  res.json({
    message_templates: await messaging.listTemplates(),
    kinds: EDITED_KINDS.map((kind) => ({ kind, variables: variablesOf(kind) })),
  });
}

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof CreateTemplate>>,
  res: Answer<AdminMessageTemplateResponse>,
): Promise<void> {
  const messaging = req.scope.resolve(BOX_OFFICE_MESSAGING);
  const template = await messaging.createTemplate(req.validatedBody, samplesOf);
  res.json({ message_template: template });
}
