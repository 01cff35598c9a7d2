import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { formatMoney } from "../../documents/format";
import type { MessageVariables } from "../../modules/messaging/types";
import type { Locale } from "../../shared/locales";

/** What an order's confirmation says of it (E2); null when the order is gone. */
export async function readOrderLines(
  container: MedusaContainer,
  orderId: string,
  locale: Locale,
): Promise<MessageVariables["order"]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "display_id",
      "currency_code",
      "total",
      "items.product_title",
      "items.variant_title",
      "items.title",
      "items.quantity",
      "items.total",
    ],
    filters: { id: orderId },
  });
  // biome-ignore lint/suspicious/noExplicitAny: query.graph's type lacks an order's totals
  const order = data[0] as any;
  if (!order) return null;
  const money = (amount: unknown) => formatMoney(Number(amount), order.currency_code, locale);
  return {
    number: `#${order.display_id}`,
    total: money(order.total),
    lines: (order.items ?? []).map((item: OrderItem) => ({
      title: [item.product_title ?? item.title, item.variant_title].filter(Boolean).join(", "),
      quantity: Number(item.quantity),
      total: money(item.total),
    })),
  };
}

type OrderItem = {
  title: string;
  product_title?: string | null;
  variant_title?: string | null;
  quantity: number;
  total: number;
};
