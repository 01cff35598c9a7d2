import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { toast } from "@medusajs/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useNavigate } from "react-router-dom";
import { useFormat } from "../hooks/use-format";
import { useLatestOrders } from "../hooks/use-orders";
import { useText } from "../hooks/use-text";
import { newOrders, type Seen } from "../lib/new-orders";
import type { OrderRow } from "../lib/order-types";
import { queryKeys } from "../lib/query-keys";

/** What has been told of; the bar at the top is made anew between the admin's pages and its settings. */
let seen: Seen | undefined;

const SHOWN_MILLISECONDS = 10_000;

/** In the bar of every page, without a place of its own: tells of orders as they come in (E4). */
export default function NewOrdersWidget() {
  const { t } = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const { data: latest } = useLatestOrders();

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (!latest) return;
    const news = newOrders(seen, latest);
    seen = news.seen;
    if (!news.fresh.length) return;
    tell(news.fresh);
    for (const queryKey of [queryKeys.orders.lists, queryKeys.statuses.shop]) {
      void cache.invalidateQueries({ queryKey });
    }
  }, [latest]);

  function tell(orders: readonly OrderRow[]) {
    const [order] = orders;
    if (!order) return;
    const isOne = orders.length === 1;
    const path = isOne ? `/orders/${order.order_id}` : "/orders/by-status?order=-placed_at";
    const open = t(isOne ? "orders.arrived.open" : "orders.arrived.openList");
    toast.info(t("orders.arrived.title", { count: orders.length }), {
      description: orders
        .map(({ display_id, order_code, total, currency_code }) => {
          const number = display_id === null ? order_code : `#${display_id}`;
          return `${number} · ${format.money({ amount: total, currency_code })}`;
        })
        .join(", "),
      duration: SHOWN_MILLISECONDS,
      action: { label: open, altText: open, onClick: () => navigate(path) },
    });
  }

  return null;
}

export const config = defineWidgetConfig({
  id: "box-office-new-orders",
  zone: "topbar",
});
