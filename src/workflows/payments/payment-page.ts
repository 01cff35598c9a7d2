import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { formatMoney } from "../../documents/format";
import {
  type PaymentPage,
  renderNoOrderPage,
  renderPaymentPage,
} from "../../documents/payment-page";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import type { SettingsModuleService } from "../../modules/settings/service";
import { browserLocale } from "../browser-locale";
import { findPaymentLink } from "./payment-link";

/** The hosted page of the payment link with that token, in its order's language; undefined when it opens nothing. */
export async function paymentPage(
  container: MedusaContainer,
  token: string,
): Promise<string | undefined> {
  const found = await findPaymentLink(container, token);
  if (!found) return undefined;
  const { link, locale } = found;
  const settings = container.resolve<SettingsModuleService>(BOX_OFFICE_SETTINGS);
  const [content, { payment_page_url }] = await Promise.all([
    readContent(container, found.order_id, (amount) =>
      formatMoney(Number(amount), link.currency_code, locale),
    ),
    settings.readSettings("orders"),
  ]);
  return renderPaymentPage({
    order_code: link.order_code,
    status: link.status,
    ...content,
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

type Content = Pick<PaymentPage, "lines" | "shipping" | "total">;

async function readContent(
  container: MedusaContainer,
  orderId: string,
  money: (amount: BigNumberInput) => string,
): Promise<Content> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "total",
      "shipping_total",
      "items.title",
      "items.product_title",
      "items.variant_title",
      "items.quantity",
      "items.total",
    ],
    filters: { id: orderId },
  });
  const { items, shipping_total, total } = data[0] as unknown as OrderOfMedusa;
  return {
    lines: items.map((item) => ({
      title: [item.product_title ?? item.title, item.variant_title].filter(Boolean).join(", "),
      quantity: Number(item.quantity),
      total: money(item.total),
    })),
    shipping: Number(shipping_total) > 0 ? money(shipping_total) : null,
    total: money(total),
  };
}

type OrderOfMedusa = {
  total: BigNumberInput;
  shipping_total: BigNumberInput;
  items: {
    title: string;
    product_title?: string | null;
    variant_title?: string | null;
    quantity: BigNumberInput;
    total: BigNumberInput;
  }[];
};
