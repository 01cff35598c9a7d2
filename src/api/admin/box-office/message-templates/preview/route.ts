import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { previewTemplate } from "../../../../../workflows/messages/preview-template";
import type { Answer } from "../../../../answer";
import type { AdminMessagePreviewResponse } from "../../../../types/admin";
import type { PreviewText } from "../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof PreviewText>>,
  res: Answer<AdminMessagePreviewResponse>,
): Promise<void> {
  const { kind, channel, content, ...shown } = req.validatedBody;
  res.json({ preview: await previewTemplate(req.scope, { kind, channel, content }, shown) });
}
