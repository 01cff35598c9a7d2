import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { turnoverPdf } from "../../../../../../workflows/papers/turnover";
import { exportTurnover } from "../../../../../../workflows/reports/export-turnover";
import { sendFile, sendPdf } from "../../../../../presenters/file";
import type { ExportTurnover } from "../../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { format, locale, ...asked } = req.validatedQuery as z.infer<typeof ExportTurnover>;
  if (format === "pdf") await sendPdf(res, await turnoverPdf(req.scope, asked, locale));
  else await sendFile(res, await exportTurnover(req.scope, asked, locale));
}
