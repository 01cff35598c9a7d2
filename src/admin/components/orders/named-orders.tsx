import type { OrderRow } from "../../lib/order-types";
import type { Changed } from "../bulk-drawer";

/** Orders as a change of many calls them. */
export const namedOrders = (
  orders: readonly Pick<OrderRow, "order_id" | "display_id" | "order_code">[],
): Changed[] =>
  orders.map(({ order_id, display_id, order_code }) => ({
    id: order_id,
    name: (
      <>
        #{display_id ?? "…"} · <span className="font-mono">{order_code}</span>
      </>
    ),
  }));
