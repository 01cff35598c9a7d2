import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types";
import type { Standing } from "../../modules/order-status/types";
import type { Locale } from "../../shared/locales";
import { toMinor } from "../../shared/money";
import { type Order, readOrder } from "../orders/read/read-order";
import { readerLocale } from "../reader-locale";
import { type Payability, payability } from "./payability";

export type PayableOrder = {
  order: Order<"money">;
  standing: Standing;
  payability: Payability;
  locale: Locale;
};

/**
 * An order with what its customer can pay at this moment (E8), in the language asked for, else in the order's.
 *
 * @returns undefined when the order is gone, or the box office has not taken it in yet
 */
export async function readPayableOrder(
  container: MedusaContainer,
  orderId: string,
  wanted?: Locale,
): Promise<PayableOrder | undefined> {
  const order = await readOrder(container, orderId, "money");
  if (!order?.standing) return undefined;
  const { standing } = order;
  const locale = wanted ?? readerLocale(container, order.locale);
  const state = order.is_closed ? "cancelled" : standing.state;
  return { order, standing, locale, payability: payability(state, order, locale) };
}

/**
 * Whether the session of a link asks for exactly what is due. Sessions of before amounts were rounded may be finer than
 * the currency.
 */
export function asksForWhatIsDue(
  { order, payability }: PayableOrder,
  { amount }: { amount: BigNumberInput },
): boolean {
  return payability.payable && toMinor(amount, order.currency_code) === order.due_minor;
}
