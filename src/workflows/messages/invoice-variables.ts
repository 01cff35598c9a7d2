import type { MedusaContainer } from "@medusajs/framework/types";
import { formatDate, formatMoney } from "../../documents/format";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { type CreditNote, type InvoiceWithLines, isOverdue } from "../../modules/invoicing/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import type { Locale } from "../../shared/locales";
import { toMajor } from "../../shared/money";
import { formatReference } from "../../shared/payment-reference";
import { invoiceUrl } from "../invoices/invoice-url";
import { readDeadline } from "../orders/follow/set-deadline";
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
      order_ends: await readOrderEnds(container, invoice, locale),
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

/** An order with any money on it is not cancelled. */
async function readOrderEnds(
  container: MedusaContainer,
  { order_id, due_minor }: InvoiceWithLines,
  locale: Locale,
): Promise<string | null> {
  const settings = container.resolve(BOX_OFFICE_SETTINGS);
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const [{ on_deadline }, { timezone }, standing, deadline] = await Promise.all([
    settings.readSettings("invoicing"),
    settings.readSettings("display"),
    standings.findStanding(order_id),
    readDeadline(container, order_id),
  ]);
  const hasMoney = !standing || standing.captured_minor > 0 || standing.reserved_minor > 0;
  if (on_deadline !== "release" || due_minor === 0 || hasMoney || !deadline) return null;
  return formatDate(deadline, timezone, locale);
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
