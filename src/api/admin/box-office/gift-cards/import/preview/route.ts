import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { previewImport } from "../../../../../../workflows/gift-cards/import-cards";
import type { Answer } from "../../../../../answer";
import type { AdminGiftCardImportPreviewResponse } from "../../../../../types/admin";
import { cardFileOf, type ImportCards } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof ImportCards>>,
  res: Answer<AdminGiftCardImportPreviewResponse>,
): Promise<void> {
  res.json({ preview: await previewImport(req.scope, cardFileOf(req.validatedBody)) });
}
