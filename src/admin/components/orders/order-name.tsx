import type { OrderRow } from "../../lib/order-types";

type Named = Pick<OrderRow, "order_id" | "display_id" | "order_code">;

/** For a change of many orders: by what each is known, and what it is called. */
export const AMONG_ORDERS = {
  idOf: ({ order_id }: Named) => order_id,
  nameOf: ({ display_id, order_code }: Named) => (
    <>
      #{display_id ?? "…"} · <span className="font-mono">{order_code}</span>
    </>
  ),
};
