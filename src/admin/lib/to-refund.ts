import type { Onward } from "../hooks/use-done-toast";
import { type Query, searchOf } from "./query";

/**
 * The way to the orders that owe money back, or to those of an event or a session, after something was cancelled; none
 * where nothing had been paid.
 */
export function toRefund(money: readonly { paid: number }[], only: Query = {}): Onward | undefined {
  if (!money.some(({ paid }) => paid > 0)) return undefined;
  return { label: "refunds.menu", path: `/orders/to-refund${searchOf(only)}` };
}
