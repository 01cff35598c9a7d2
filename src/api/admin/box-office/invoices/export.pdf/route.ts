import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { invoicesPdf } from "../../../../../workflows/invoices/invoice-papers";
import { sendPdf } from "../../../../presenters/file";
import type { ExportInvoices } from "../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { ids } = req.validatedQuery as z.infer<typeof ExportInvoices>;
  const content = await invoicesPdf(req.scope, ids);
  await sendPdf(res, { filename: "invoices.pdf", content });
}
