import type { MedusaContainer } from "@medusajs/framework/types";
import { formatDate, formatMoney } from "../../documents/format";
import type { InvoiceToPay } from "../../documents/payment-page";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { Invoice } from "../../modules/invoicing/types";
import type { Locale } from "../../shared/locales";
import { toMajor } from "../../shared/money";
import { formatReference } from "../../shared/payment-reference";
import { accountOf } from "../account-of";
import { invoiceUrl } from "./invoice-url";

/** The issued invoices of an order that ask for money, whichever is to be paid first. */
export async function invoicesToPay(
  container: MedusaContainer,
  orderId: string,
): Promise<Invoice[]> {
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const open = (await invoices.invoicesOfOrders([orderId])).filter(
    ({ due_minor }) => due_minor > 0,
  );
  return open.sort((one, other) => Number(one.due_at) - Number(other.due_at));
}

/** How an order's issued invoices are paid, and what of its money none of them asks for; null where none asks for any. */
export async function payableInvoices(
  container: MedusaContainer,
  { order_id, due_minor }: { order_id: string; due_minor: number },
  locale: Locale,
): Promise<{ invoices: InvoiceToPay[]; not_invoiced: string | null } | null> {
  const open = await invoicesToPay(container, order_id);
  const [first] = open;
  if (!first) return null;
  const { currency_code } = first;
  const money = (minor: number) =>
    formatMoney(toMajor(minor, currency_code), currency_code, locale);
  const tokens = await container.resolve(BOX_OFFICE_INVOICING).invoices.linkTokens(order_id);
  const left = open.reduce((sum, invoice) => sum - invoice.due_minor, due_minor);
  return {
    invoices: open.map((invoice) => {
      const { id, due_at, timezone, payment_reference } = invoice;
      const token = tokens.get(id);
      return {
        number: invoice.number ?? "",
        amount_due: money(invoice.due_minor),
        due_date: due_at && formatDate(due_at, timezone ?? "UTC", locale),
        account: accountOf(invoice),
        reference: payment_reference && formatReference(payment_reference),
        link: token ? invoiceUrl(container, token) : null,
      };
    }),
    not_invoiced: left > 0 ? money(left) : null,
  };
}
