import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { askedOfCards } from "../../../../../workflows/gift-cards/list-of-cards";
import { exportCards } from "../../../../../workflows/reports/export-cards";
import { sendFile } from "../../../../presenters/file";
import type { ExportCards } from "../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { format, locale, ...filters } = req.validatedQuery as z.infer<typeof ExportCards>;
  const asked = await askedOfCards(req.scope, filters);
  await sendFile(res, await exportCards(req.scope, asked, { format, locale }));
}
