import { MedusaError } from "@medusajs/framework/utils";
import { invoiceXml } from "../../../../../workflows/invoices/e-invoice";
import { paperName } from "../../../../../workflows/paper-name";
import { invoiceOfLink } from "../../../../guards/find-invoice";
import { hostedPage } from "../../../../guards/hosted-page";
import { sendXml } from "../../../../presenters/file";

export const GET = hostedPage(async (req, res) => {
  const invoice = await invoiceOfLink(req, res);
  if (!invoice) throw new MedusaError(MedusaError.Types.NOT_FOUND, "This link opens no invoice");
  const content = await invoiceXml(req.scope, invoice);
  const name = paperName("invoice", invoice.locale, invoice.number ?? "");
  await sendXml(res, { filename: `${name}.xml`, content });
});
