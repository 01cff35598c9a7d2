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
  const part = (minor: number) => (minor === 0 ? null : money(minor));
  const isDue = due_minor > 0;
  // What pays for another invoice of the order is none of this one's money any more.
  const moved = invoice.payments
    .filter(({ kind }) => kind === "moved")
    .reduce((sum, { amount_minor }) => sum - amount_minor, 0);
  const { shop } = await readShop(container);
  return renderInvoicePage({
    number: invoice.number ?? "",
    state: stateOf(invoice),
    seller: invoice.seller?.name ?? shop.name,
    lines: invoice.lines.map(({ title, detail, quantity, total_minor }) => ({
      title: [title, detail].filter(Boolean).join(", "),
      quantity,
      total: money(total_minor),
    })),
    total: money(invoice.total_minor),
    credited: part(-invoice.credited_minor),
    paid: part(moved - invoice.paid_minor),
    refunded: part(invoice.refunded_minor - moved),
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

function stateOf({ state, due_minor, paid_minor, ...invoice }: InvoiceWithLines) {
  if (state === "void") return "void";
  if (due_minor > 0) return paid_minor > 0 ? "partly_paid" : "due";
  const isWhole = invoice.total_minor > 0 && invoice.credited_minor >= invoice.total_minor;
  return isWhole ? "credited" : "paid";
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
