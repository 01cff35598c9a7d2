import type { MedusaContainer } from "@medusajs/framework/types";
import { formatDate, formatMoney } from "../../documents/format";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { type CreditNote, type InvoiceWithLines, isOverdue } from "../../modules/invoicing/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import type { Locale } from "../../shared/locales";
import { toMajor } from "../../shared/money";
import { formatReference } from "../../shared/payment-reference";
import { accountOf } from "../account-of";
import { canBeReleased, readDeadline } from "../orders/follow/set-deadline";
import { readOrder } from "../orders/read/read-order";
import { invoiceUrl } from "../payments/invoice-url";
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
  { number, invoice_number, total_minor, refunded_minor, currency_code }: CreditNote,
  invoice: InvoiceWithLines,
  locale: Locale,
): Promise<CreditNoteVariables> {
  const money = (minor: number) =>
    formatMoney(toMajor(minor, currency_code), currency_code, locale);
  return {
    ...(await common(container, invoice)),
    credit_note: {
      ...{ number, total: money(total_minor), invoice_number },
      refunded: refunded_minor > 0 ? money(refunded_minor) : null,
      is_refunded: refunded_minor >= total_minor,
    },
  };
}

/** The day on which the order is cancelled if nothing is paid; null where it won't be. */
async function readOrderEnds(
  container: MedusaContainer,
  { order_id, due_minor }: InvoiceWithLines,
  locale: Locale,
): Promise<string | null> {
  const deadline = await readDeadline(container, order_id);
  if (!deadline?.releases || !deadline.ends_at || deadline.ends_at < new Date()) return null;
  const order = await readOrder(container, order_id, "money", "goods");
  if (!order?.standing || due_minor === 0 || !canBeReleased(order, order.standing)) return null;
  const { timezone } = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("display");
  return formatDate(deadline.ends_at, timezone, locale);
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
