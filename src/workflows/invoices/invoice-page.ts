import type { MedusaContainer } from "@medusajs/framework/types";
import { formatDate, formatMoney } from "../../documents/format";
import { renderInvoicePage, renderNoInvoicePage } from "../../documents/invoice-page";
import type { InvoiceWithLines } from "../../modules/invoicing/types";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { toMajor } from "../../shared/money";
import { formatReference } from "../../shared/payment-reference";
import { accountOf } from "../account-of";
import { browserLocale } from "../browser-locale";
import { readShop } from "../shop";
import { invoiceXml, orNoXml } from "./e-invoice";

/** The page of an issued invoice, in its own language, as things are now. */
export async function invoicePage(
  container: MedusaContainer,
  token: string,
  invoice: InvoiceWithLines,
): Promise<string> {
  const { locale, currency_code, due_minor, due_at, timezone } = invoice;
  const money = (minor: number) =>
    formatMoney(toMajor(minor, currency_code), currency_code, locale);
  const isDue = due_minor > 0;
  const { shop } = await readShop(container);
  return renderInvoicePage({
    number: invoice.number ?? "",
    state: invoice.state === "void" ? "void" : isDue ? "due" : "paid",
    seller: invoice.seller?.name ?? shop.name,
    lines: invoice.lines.map(({ title, detail, quantity, total_minor }) => ({
      title: [title, detail].filter(Boolean).join(", "),
      quantity,
      total: money(total_minor),
    })),
    total: money(invoice.total_minor),
    payable: isDue
      ? {
          amount_due: money(due_minor),
          due_date: due_at && formatDate(due_at, timezone ?? "UTC", locale),
          account: accountOf(invoice),
          reference: invoice.payment_reference && formatReference(invoice.payment_reference),
        }
      : null,
    // Relative to the page, which may be behind a prefix of the shop's own.
    pdf_url: `${token}/pdf`,
    xml_url: (await hasXml(container, invoice)) ? `${token}/ubl` : null,
    locale,
  });
}

/** Whether the shop sends e-invoices, and this can be one. */
async function hasXml(container: MedusaContainer, invoice: InvoiceWithLines): Promise<boolean> {
  const { e_invoice } = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("invoicing");
  if (!e_invoice || invoice.state === "void") return false;
  return (await orNoXml(invoiceXml(container, invoice))) !== null;
}

/** For a link that opens nothing, in the language that the browser asks for. */
export function invoiceNotFoundPage(acceptLanguage: string | undefined): string {
  return renderNoInvoicePage(browserLocale(acceptLanguage));
}
