import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_INVOICING } from "../../../../../../modules/invoicing";
import { notFound } from "../../../../../../shared/errors";
import { invoicePdf } from "../../../../../../workflows/invoices/invoice-papers";
import { paperName } from "../../../../../../workflows/paper-name";
import { sendPdf } from "../../../../../presenters/file";
import type { InvoicePaper } from "../../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id as string;
  const { document } = req.validatedQuery as z.infer<typeof InvoicePaper>;
  const invoice = await req.scope.resolve(BOX_OFFICE_INVOICING).invoices.readInvoice(id);
  if (!invoice) throw notFound("Invoice", id);
  const content = await invoicePdf(req.scope, invoice, document);
  const name = paperName(document, invoice.locale, invoice.number ?? "");
  await sendPdf(res, { filename: `${name}.pdf`, content });
}
