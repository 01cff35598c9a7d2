import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../../modules/invoicing";
import type { InvoiceWithLines } from "../../../modules/invoicing/types";
import { BOX_OFFICE_MESSAGING } from "../../../modules/messaging";
import type { Message } from "../../../modules/messaging/types";
import { invoiceXml } from "../../invoices/e-invoice";
import { invoicePdf } from "../../invoices/invoice-papers";
import { paperName } from "../../paper-name";
import { invoiceVariables } from "../invoice-variables";
import { type MailName, ownMail } from "../words/own-mail";
import { attachment, eInvoiceOf } from "./attachment";
import type { Composed, Kind } from "./kind";

/** An invoice to whoever is to pay it, with its paper and, where the shop says so, its e-invoice; one that is void by then is not sent (M2). */
export const invoice = {
  audience: "invoice",
  compose: (container, message) =>
    composed(container, message, "invoice", ({ state }) => state !== "void"),
} satisfies Kind;

/** On the days that the shop chose, as long as something is left to pay (A4). */
export const invoiceReminder = {
  audience: "invoice",
  compose: (container, message) =>
    composed(container, message, "invoice_reminder", ({ due_minor }) => due_minor > 0),
} satisfies Kind;

async function composed(
  container: MedusaContainer,
  { data, locale }: Message,
  name: MailName,
  isStillTrue: (invoice: InvoiceWithLines) => boolean,
): Promise<Composed | undefined> {
  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const known = await invoices.readInvoice(String(data.invoice_id));
  if (!known?.number || !isStillTrue(known)) return undefined;
  const variables = await invoiceVariables(container, known, known.number, locale);
  const pdf = await invoicePdf(container, known);
  const file = paperName("invoice", known.locale, known.number);
  return {
    content: await messaging.renderMail(ownMail(name, "invoice", locale), locale, variables),
    attachments: [
      attachment(`${file}.pdf`, "application/pdf", pdf),
      ...(name === "invoice"
        ? await eInvoiceOf(container, file, () => invoiceXml(container, known))
        : []),
    ],
  };
}
