import { BOX_OFFICE_INVOICING } from "../../../modules/invoicing";
import { BOX_OFFICE_MESSAGING } from "../../../modules/messaging";
import { invoicePdf } from "../../invoices/invoice-papers";
import { invoiceVariables } from "../invoice-variables";
import { ownMail } from "../words/own-mail";
import { attachment } from "./attachment";
import type { Kind } from "./kind";

/** An invoice to whoever is to pay it, with its paper; one that is void by then is not sent (M2). */
export const invoice = {
  audience: "invoice",
  compose: async (container, { data, locale }) => {
    const messaging = container.resolve(BOX_OFFICE_MESSAGING);
    const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
    const known = await invoices.readInvoice(String(data.invoice_id));
    if (!known?.number || known.state === "void") return undefined;
    const variables = await invoiceVariables(container, known, known.number, locale);
    const pdf = await invoicePdf(container, known);
    return {
      content: await messaging.renderMail(ownMail("invoice", "invoice", locale), locale, variables),
      attachments: [attachment(`invoice-${known.number}.pdf`, "application/pdf", pdf)],
    };
  },
} satisfies Kind;
