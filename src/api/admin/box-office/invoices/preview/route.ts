import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_SETTINGS } from "../../../../../modules/settings";
import { sampleInvoicePdf } from "../../../../../workflows/invoices/sample-invoice";
import { sendPdf } from "../../../../presenters/file";
import type { PreviewInvoice } from "../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof PreviewInvoice>>,
  res: MedusaResponse,
): Promise<void> {
  const { settings: changes, locale } = req.validatedBody;
  const settings = await req.scope
    .resolve(BOX_OFFICE_SETTINGS)
    .previewSettings("invoicing", changes);
  const content = await sampleInvoicePdf(req.scope, settings, locale);
  await sendPdf(res, { filename: "sample.pdf", content });
}
