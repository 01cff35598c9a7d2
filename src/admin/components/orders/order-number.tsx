import type { OrderRow } from "../../lib/order-types";

/** What an order is known by: its number, and below it the code that customers have. */
export function OrderNumber({
  order: { display_id, order_code },
}: {
  order: Pick<OrderRow, "display_id" | "order_code">;
}) {
  return (
    <span className="flex flex-col py-1.5">
      <span>#{display_id ?? "…"}</span>
      <span className="txt-compact-small text-ui-fg-subtle font-mono">{order_code}</span>
    </span>
  );
}
