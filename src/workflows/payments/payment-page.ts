import type { MedusaContainer } from "@medusajs/framework/types";
import { formatMoney } from "../../documents/format";
import { renderNoOrderPage, renderPaymentPage } from "../../documents/payment-page";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { toMajor } from "../../shared/money";
import { browserLocale } from "../browser-locale";
import { readOrder } from "../orders/read/read-order";
import { findPaymentLink } from "./payment-link";

/** The hosted page of the payment link with that token, in its order's language; undefined when it opens nothing. */
export async function paymentPage(
  container: MedusaContainer,
  token: string,
): Promise<string | undefined> {
  const found = await findPaymentLink(container, token);
  if (!found) return undefined;
  const { link, locale } = found;
  const settings = container.resolve(BOX_OFFICE_SETTINGS);
  const [order, { payment_page_url }] = await Promise.all([
    readOrder(container, found.order_id, "money", "content"),
    settings.readSettings("orders"),
  ]);
  if (!order) return undefined;
  const money = (minor: number) =>
    formatMoney(toMajor(minor, link.currency_code), link.currency_code, locale);
  const kept_minor = order.captured_minor - order.refunded_minor;
  return renderPaymentPage({
    order_code: link.order_code,
    status: link.status,
    lines: order.titled_lines.map(({ title, quantity, total_minor }) => ({
      title,
      quantity,
      total: money(total_minor),
    })),
    shipping: order.shipping_minor > 0 ? money(order.shipping_minor) : null,
    total: money(order.total_minor),
    paid: link.payable && kept_minor > 0 ? money(kept_minor) : null,
    payable: link.payable
      ? {
          amount_due: formatMoney(link.amount_due, link.currency_code, locale),
          pay_url: payment_page_url?.replaceAll("{token}", token) ?? null,
        }
      : null,
    is_cancelled: link.status.state === "cancelled",
    message: link.payment_message,
    locale,
  });
}

/** For a link that opens nothing, in the language that the browser asks for. */
export function noOrderPage(acceptLanguage: string | undefined): string {
  return renderNoOrderPage(browserLocale(acceptLanguage));
}
