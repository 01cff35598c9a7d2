import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { previewTemplate } from "../../../../../workflows/messages/preview-template";
import type { PreviewText } from "../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof PreviewText>>,
  res: MedusaResponse,
): Promise<void> {
  const { channel, content, ...shown } = req.validatedBody;
  res.json({ preview: await previewTemplate(req.scope, { channel, content }, shown) });
}
