import type { MedusaContainer } from "@medusajs/framework/types";
import { formatDate, formatMoney } from "../../documents/format";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { type CreditNote, type InvoiceWithLines, isOverdue } from "../../modules/invoicing/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { Locale } from "../../shared/locales";
import { toMajor } from "../../shared/money";
import { formatReference } from "../../shared/payment-reference";
import { invoiceUrl } from "../invoices/invoice-url";
import { accountOf } from "../payments/account-of";
import { messageShop } from "./order-variables";
import type { CreditNoteVariables, InvoiceVariables } from "./variables";

/** What a mail of an issued invoice says, as things are now. */
export async function invoiceVariables(
  container: MedusaContainer,
  invoice: InvoiceWithLines,
  number: string,
  locale: Locale,
): Promise<InvoiceVariables> {
  const { currency_code, due_minor, due_at, timezone } = invoice;
  const money = (minor: number) =>
    formatMoney(toMajor(minor, currency_code), currency_code, locale);
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const token = (await invoices.linkTokens(invoice.order_id)).get(invoice.id);
  return {
    ...(await common(container, invoice)),
    invoice: {
      number,
      total: money(invoice.total_minor),
      amount_due: due_minor > 0 ? money(due_minor) : null,
      due_date: due_at && formatDate(due_at, timezone ?? "UTC", locale),
      is_overdue: isOverdue(invoice),
      account: accountOf(invoice),
      payment_reference: invoice.payment_reference && formatReference(invoice.payment_reference),
      reference: invoice.reference,
      link: token ? invoiceUrl(container, token) : null,
    },
  };
}

export async function creditNoteVariables(
  container: MedusaContainer,
  { number, invoice_number, total_minor, currency_code }: CreditNote,
  invoice: InvoiceWithLines,
  locale: Locale,
): Promise<CreditNoteVariables> {
  const total = formatMoney(toMajor(total_minor, currency_code), currency_code, locale);
  return {
    ...(await common(container, invoice)),
    credit_note: { number, total, invoice_number },
  };
}

async function common(container: MedusaContainer, { order_id, buyer }: InvoiceWithLines) {
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const [shop, standing] = await Promise.all([
    messageShop(container),
    standings.findStanding(order_id),
  ]);
  return {
    shop,
    recipient: { name: buyer.name },
    order: { number: `#${standing?.display_id ?? ""}`, code: standing?.order_code ?? null },
  };
}
