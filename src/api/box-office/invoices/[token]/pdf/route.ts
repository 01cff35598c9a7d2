import { MedusaError } from "@medusajs/framework/utils";
import { invoicePdf } from "../../../../../workflows/invoices/invoice-papers";
import { paperName } from "../../../../../workflows/paper-name";
import { invoiceOfLink } from "../../../../guards/find-invoice";
import { hostedPage } from "../../../../guards/hosted-page";
import { sendPdf } from "../../../../presenters/file";

/** Of a void invoice the paper that says so. */
export const GET = hostedPage(async (req, res) => {
  const invoice = await invoiceOfLink(req, res);
  if (!invoice) throw new MedusaError(MedusaError.Types.NOT_FOUND, "This link opens no invoice");
  const document = invoice.state === "void" ? "void" : "invoice";
  const content = await invoicePdf(req.scope, invoice, document);
  const name = paperName(document, invoice.locale, invoice.number ?? "");
  await sendPdf(res, { filename: `${name}.pdf`, content });
});
