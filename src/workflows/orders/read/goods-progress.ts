import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";

/** What has to be known of an order's line to tell how far it has gone; the shape of `query.graph`. */
export type GoodsLine = {
  /** What the buyer still has of it. */
  quantity: number;
  requires_shipping: boolean;
  fulfilled_quantity: BigNumberInput;
  shipped_quantity: BigNumberInput;
  delivered_quantity: BigNumberInput;
};

export type GoodsProgress = "none" | "pending" | "shipped" | "delivered";

/**
 * How far an order's goods have gone, all of them: one parcel of two is not yet shipped (M3). Tickets are no goods;
 * what needs no shipping counts once it was fulfilled, as with a pick-up. `none`: there is nothing to send.
 */
export function goodsProgress(lines: readonly GoodsLine[]): GoodsProgress {
  const goods = lines.filter(
    (line) =>
      line.quantity > 0 && (line.requires_shipping || MathBN.gt(line.fulfilled_quantity, 0)),
  );
  if (!goods.length) return "none";
  if (goods.every((line) => MathBN.gte(line.delivered_quantity, line.quantity))) {
    return "delivered";
  }
  const isGone = (line: GoodsLine) =>
    MathBN.gte(MathBN.max(line.shipped_quantity, line.delivered_quantity), line.quantity);
  return goods.every(isGone) ? "shipped" : "pending";
}
