import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { ShoppingCart, XMark } from "@medusajs/icons";
import { Button, clx, IconButton } from "@medusajs/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useLocation, useNavigate } from "react-router-dom";
import { useFormat } from "../hooks/use-format";
import { useLatestOrders } from "../hooks/use-latest-orders";
import { useText } from "../hooks/use-text";
import { newOrders, type Seen } from "../lib/new-orders";
import type { OrderRow } from "../lib/order-types";
import { queryKeys } from "../lib/query-keys";

/** Kept outside, for the bar at the top is made anew between the admin's pages and its settings. */
let seen: Seen | undefined;
let arrived: readonly OrderRow[] = [];

/** On which a tab tells the others which orders somebody has looked at. */
const SEEN = "box-office-seen-orders";

const DOOR = "/box-office/check-in";

/**
 * In the bar at the top of every page, where it lies over nothing: tells of orders as they come in, until somebody has
 * looked, in whichever tab (E4). At the door it only counts: nobody there has a hand free for them.
 */
export default function NewOrdersWidget() {
  const { t } = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const isAtDoor = useLocation().pathname === DOOR;
  const cache = useQueryClient();
  const latest = useLatestOrders();
  const [orders, setOrders] = useState(arrived);

  const show = (next: readonly OrderRow[]) => {
    arrived = next;
    setOrders(next);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (!latest) return;
    const news = newOrders(seen, latest);
    seen = news.seen;
    if (!news.fresh.length) return;
    show([...news.fresh, ...arrived]);
    for (const queryKey of [queryKeys.orders.lists, queryKeys.statuses.shop]) {
      void cache.invalidateQueries({ queryKey });
    }
  }, [latest]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `show` is of the module and this state
  useEffect(() => {
    const channel = new BroadcastChannel(SEEN);
    channel.onmessage = ({ data: ids }: MessageEvent<string[]>) =>
      show(arrived.filter(({ order_id }) => !ids.includes(order_id)));
    return () => channel.close();
  }, []);

  const look = () => {
    const channel = new BroadcastChannel(SEEN);
    channel.postMessage(orders.map(({ order_id }) => order_id));
    channel.close();
    show([]);
  };

  const [newest] = orders;
  const count = orders.length;
  const path = count === 1 ? `/orders/${newest?.order_id}` : "/orders/by-status?order=-placed_at";
  const title = t("orders.arrived.title", { count });
  const open = t(count === 1 ? "orders.arrived.open" : "orders.arrived.openList");
  return (
    <div role="status" aria-live={isAtDoor ? "off" : "polite"} className="flex items-center">
      {newest && (
        <>
          <Button
            size="small"
            variant="transparent"
            className={clx("whitespace-nowrap", !isAtDoor && "text-blue-700 dark:text-blue-400")}
            aria-label={`${title}: ${open}`}
            title={title}
            onClick={() => {
              look();
              navigate(path);
            }}
          >
            <ShoppingCart />
            <span className={clx(!isAtDoor && "lg:hidden")}>{format.number(count)}</span>
            {!isAtDoor && (
              <span className="hidden lg:inline">
                {title}: {nameOf(newest)}
                {count > 1 && " …"}
              </span>
            )}
          </Button>
          {!isAtDoor && (
            <IconButton
              size="small"
              variant="transparent"
              aria-label={t("orders.arrived.seen")}
              onClick={look}
            >
              <XMark />
            </IconButton>
          )}
        </>
      )}
    </div>
  );

  function nameOf({ display_id, order_code, total, currency_code }: OrderRow): string {
    const number = display_id === null ? order_code : `#${display_id}`;
    return `${number} · ${format.money({ amount: total, currency_code })}`;
  }
}

export const config = defineWidgetConfig({
  id: "box-office-new-orders",
  zone: "topbar",
});
