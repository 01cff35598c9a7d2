import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_TICKETING } from "../../../../../../../../modules/ticketing";
import { changePreview } from "../../../../../../../../workflows/messages/change-preview";
import type { Answer } from "../../../../../../../answer";
import type { AdminChangePreviewResponse } from "../../../../../../../types/admin";
import type { PreviewSessionChange } from "../../../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof PreviewSessionChange>>,
  res: Answer<AdminChangePreviewResponse>,
): Promise<void> {
  const { catalog } = req.scope.resolve(BOX_OFFICE_TICKETING);
  const { id, session_id } = req.params as { id: string; session_id: string };
  const previewed = await catalog.previewSessionChange(id, session_id, req.validatedBody);
  res.json({ preview: changePreview(req.scope, previewed) });
}
