import type { MedusaContainer } from "@medusajs/framework/types";
import { formatDate, formatDay, formatMoney } from "../../documents/format";
import {
  type PaymentProblem,
  renderNoOrderPage,
  renderPaymentPage,
  type WaysToPay,
} from "../../documents/payment-page";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { toMajor } from "../../shared/money";
import { formatReference } from "../../shared/payment-reference";
import { providerName } from "../../shared/words/provider-name";
import { browserLocale } from "../browser-locale";
import { paidOf } from "../orders/money/figures";
import { readOrder } from "../orders/read/read-order";
import { payableInvoices } from "./invoices-to-pay";
import { linkSessions } from "./link-collections";
import type { FoundLink } from "./payment-link";

export { PAYMENT_PAGE_HEADERS } from "../../documents/payment-page";

export type ShownPage = {
  /** The page's own address, relative to the one that is answered: the shop may have it behind a prefix. */
  action: string;
  problem?: PaymentProblem;
};

/** The hosted page of a payment link, in its order's language; undefined when the order has gone in between. */
export async function paymentPage(
  container: MedusaContainer,
  token: string,
  found: FoundLink,
  { action, problem }: ShownPage,
): Promise<string | undefined> {
  const { link, locale } = found;
  const [order, ways] = await Promise.all([
    readOrder(container, found.order_id, "money", "content"),
    waysToPay(container, token, found),
  ]);
  if (!order) return undefined;
  const money = (minor: number) =>
    formatMoney(toMajor(minor, link.currency_code), link.currency_code, locale);
  const kept_minor = paidOf(order);
  const asked = link.payable && !ways.pay_url && (await payableInvoices(container, order, locale));
  const [latest] = linkSessions(order.payment_collections);
  return renderPaymentPage({
    order_code: link.order_code,
    status: link.status,
    lines: order.titled_lines.map(({ title, quantity, total_minor }) => ({
      title,
      quantity,
      total: money(total_minor),
    })),
    shipping: order.shipping_minor > 0 ? money(order.shipping_minor) : null,
    fee: link.fee > 0 ? formatMoney(link.fee, link.currency_code, locale) : null,
    total: money(order.total_minor),
    paid: link.payable && kept_minor > 0 ? money(kept_minor) : null,
    reserved: link.payable && order.reserved_minor > 0 ? money(order.reserved_minor) : null,
    payable: link.payable
      ? {
          ...ways,
          amount_due: formatMoney(link.amount_due, link.currency_code, locale),
          due_date: asked || !link.due_at ? null : dayOf(link.due_at, found),
          reference: formatReference(link.payment_reference),
          invoices: asked ? asked.invoices : [],
          not_invoiced: asked ? asked.not_invoiced : null,
        }
      : null,
    is_cancelled: link.status.state === "cancelled",
    message: link.payment_message,
    is_on_its_way: link.payable && latest?.status === "pending_authorization",
    problem: problem ?? null,
    action,
    shop: link.shop,
    locale,
  });
}

/** An invoice names the same day wherever it is read; another order's is the reader's. */
const dayOf = (at: Date, { timezone, locale }: FoundLink) =>
  timezone ? formatDate(at, timezone, locale) : formatDay(at, locale);

/** How the page lets the order of a link be paid: what the region has and the page can do, or the shop's own page. */
export async function waysToPay(
  container: MedusaContainer,
  token: string,
  { link, locale }: FoundLink,
): Promise<WaysToPay> {
  const settings = container.resolve(BOX_OFFICE_SETTINGS);
  const { payment_page_url } = await settings.readSettings("orders");
  if (payment_page_url) {
    const pay_url = payment_page_url.replaceAll("{token}", token);
    return { pay_url, providers: [], account: null };
  }
  const { payment_page_providers } = settings.options;
  return {
    pay_url: null,
    providers: link.payment_providers
      .filter(({ id }) => Object.hasOwn(payment_page_providers, id))
      .map(({ id }) => ({ id, name: providerName(id, locale) })),
    account: link.shop.account,
  };
}

/** For a link that opens nothing, in the language that the browser asks for. */
export function noOrderPage(acceptLanguage: string | undefined): string {
  return renderNoOrderPage(browserLocale(acceptLanguage));
}
