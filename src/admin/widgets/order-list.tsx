import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { Container, Text } from "@medusajs/ui";
import { TextLink } from "../components/links";
import { useText } from "../hooks/use-text";

/** Above Medusa's own list of orders: what its words mean for tickets, and where to look instead. */
export default function OrderListWidget() {
  const { t, language } = useText();
  return (
    <Container lang={language} className="order-first px-6 py-3">
      <Text size="small" className="text-ui-fg-subtle">
        {t("orders.inMedusa.text")}{" "}
        <TextLink to="/orders/by-status">{t("orders.inMedusa.open")}</TextLink>
      </Text>
    </Container>
  );
}

export const config = defineWidgetConfig({
  id: "box-office-order-list",
  zone: "order.list",
});
