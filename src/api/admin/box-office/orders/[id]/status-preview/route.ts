import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { previewStatusMessage } from "../../../../../../workflows/messages/preview-status-message";
import type { Answer } from "../../../../../answer";
import type { AdminStatusPreviewResponse } from "../../../../../types/admin";
import type { PreviewStatus } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof PreviewStatus>>,
  res: Answer<AdminStatusPreviewResponse>,
): Promise<void> {
  const preview = await previewStatusMessage(req.scope, {
    ...req.validatedBody,
    order_id: req.params.id as string,
    user_id: req.auth_context.actor_id,
  });
  res.json({ preview });
}
