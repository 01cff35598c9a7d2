import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { Container, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { useText } from "../hooks/use-text";

/** Above Medusa's own list of orders: what its words mean for tickets, and where to look instead. */
export default function OrderListWidget() {
  const { t, language } = useText();
  return (
    <Container lang={language} className="order-first px-6 py-3">
      <Text size="small" className="text-ui-fg-subtle">
        {t("orders.inMedusa.text")}{" "}
        <Link to="/orders/by-status" className="text-blue-700 dark:text-blue-400">
          {t("orders.inMedusa.open")}
        </Link>
      </Text>
    </Container>
  );
}

export const config = defineWidgetConfig({
  id: "box-office-order-list",
  zone: "order.list",
});
