import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_TICKETING } from "../../../../../../modules/ticketing";
import { changePreview } from "../../../../../../workflows/messages/change-preview";
import type { Answer } from "../../../../../answer";
import { requireEvent } from "../../../../../presenters/admin-event";
import type { AdminChangePreviewResponse } from "../../../../../types/admin";
import type { PreviewEventChange } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof PreviewEventChange>>,
  res: Answer<AdminChangePreviewResponse>,
): Promise<void> {
  const { catalog } = req.scope.resolve(BOX_OFFICE_TICKETING);
  const { id } = await requireEvent(req.scope, req.params.id as string);
  const previewed = await catalog.previewEventChange(id, req.validatedBody);
  res.json({ preview: changePreview(req.scope, previewed) });
}
