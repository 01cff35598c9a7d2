import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types";
import { CardRows } from "../components/gift-cards/card-rows";
import { Section } from "../components/page";
import { useBoxOfficeOrder } from "../hooks/use-orders";
import { useText } from "../hooks/use-text";

/** On an order: the gift cards that it bought, where those that wait for it are activated (D2). */
export default function OrderGiftCardsWidget({ data: order }: DetailWidgetProps<AdminOrder>) {
  const { t } = useText();
  const { data } = useBoxOfficeOrder(order.id);
  if (!data?.gift_cards.length) return null;
  return (
    <Section title={t("giftCards.bought")}>
      <CardRows cards={data.gift_cards} />
    </Section>
  );
}

export const config = defineWidgetConfig({
  id: "box-office-order-gift-cards",
  zone: "order.details",
});
