import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { previewBulkStatus } from "../../../../../../workflows/statuses/preview-bulk-status";
import type { Answer } from "../../../../../answer";
import type { AdminBulkStatusPreviewResponse } from "../../../../../types/admin";
import type { PreviewBulkStatus } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof PreviewBulkStatus>>,
  res: Answer<AdminBulkStatusPreviewResponse>,
): Promise<void> {
  res.json({ preview: await previewBulkStatus(req.scope, req.validatedBody) });
}
