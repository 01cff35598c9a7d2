import { invoiceNotFoundPage, invoicePage } from "../../../../workflows/invoices/invoice-page";
import { invoiceOfLink } from "../../../guards/find-invoice";
import { hostedPage, sendPage } from "../../../guards/hosted-page";

/** An invoice's own page: a link in a mail opens it, with no storefront and no key. */
export const GET = hostedPage(async (req, res) => {
  const invoice = await invoiceOfLink(req, res);
  if (invoice)
    sendPage(res, 200, await invoicePage(req.scope, req.params.token as string, invoice));
  else sendPage(res, 404, invoiceNotFoundPage(req.headers["accept-language"]));
});
