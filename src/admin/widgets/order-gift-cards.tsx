import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types";
import { CardPayments } from "../components/gift-cards/card-payments";
import { CardRows } from "../components/gift-cards/card-rows";
import { Section } from "../components/page";
import { useBoxOfficeOrder } from "../hooks/use-orders";
import { useText } from "../hooks/use-text";

/** On an order: the gift cards that it bought, where those that wait for it are activated (D2), and those that paid it. */
export default function OrderGiftCardsWidget({ data: order }: DetailWidgetProps<AdminOrder>) {
  const { t } = useText();
  const { data } = useBoxOfficeOrder(order.id);
  return (
    <>
      {data && data.gift_cards.length > 0 && (
        <Section title={t("giftCards.bought")}>
          <CardRows cards={data.gift_cards} />
        </Section>
      )}
      {data && data.gift_card_payments.length > 0 && (
        <Section title={t("giftCards.used")}>
          <CardPayments payments={data.gift_card_payments} currency_code={data.currency_code} />
        </Section>
      )}
    </>
  );
}

export const config = defineWidgetConfig({
  id: "box-office-order-gift-cards",
  zone: "order.details",
});
