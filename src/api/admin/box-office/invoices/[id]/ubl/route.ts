import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { BOX_OFFICE_INVOICING } from "../../../../../../modules/invoicing";
import { notFound } from "../../../../../../shared/errors";
import { invoiceXml } from "../../../../../../workflows/invoices/e-invoice";
import { paperName } from "../../../../../../workflows/paper-name";
import { sendXml } from "../../../../../presenters/file";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id as string;
  const invoice = await req.scope.resolve(BOX_OFFICE_INVOICING).invoices.readInvoice(id);
  if (!invoice) throw notFound("Invoice", id);
  const content = await invoiceXml(req.scope, invoice);
  const name = paperName("invoice", invoice.locale, invoice.number ?? "");
  await sendXml(res, { filename: `${name}.xml`, content });
}
