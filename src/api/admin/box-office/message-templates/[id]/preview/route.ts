import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_MESSAGING } from "../../../../../../modules/messaging";
import { previewTemplate } from "../../../../../../workflows/messages/preview-template";
import type { Answer } from "../../../../../answer";
import type { AdminMessagePreviewResponse } from "../../../../../types/admin";
import type { PreviewTemplate } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof PreviewTemplate>>,
  res: Answer<AdminMessagePreviewResponse>,
): Promise<void> {
  const messaging = req.scope.resolve(BOX_OFFICE_MESSAGING);
  const template = await messaging.readTemplate(req.params.id as string);
  res.json({ preview: await previewTemplate(req.scope, template, req.validatedBody) });
}
