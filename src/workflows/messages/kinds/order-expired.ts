import { isPastDeadline } from "../telling";
import type { Kind } from "./kind";
import { orderMail } from "./order-mail";

/**
 * The end of an order by invoice that was not paid by its deadline (A4); not where its money came after all, or somebody
 * brought it back.
 */
export const orderExpired = {
  ...orderMail("order_expired", ({ order }) => order.canceled && !order.had_payment),
  tell: ({ entry, told, settings }) => {
    const { email } = told.order;
    if (!email || !settings.order_expired || !isPastDeadline(entry)) return [];
    return [{ key: `${entry.id}:customer`, recipient: email }];
  },
} satisfies Kind;
