import { isOurEnd } from "../telling";
import type { Kind } from "./kind";
import { orderMail } from "./order-mail";

/**
 * The end of an order that our job closed, since its payment never finished, unless its money came after all. Whoever
 * had been told of the order is told of that; who had not finds no word of it.
 */
export const orderUnpaid = {
  ...orderMail("order_unpaid", ({ order }) => order.canceled && !order.had_payment),
  tell: ({ entry, told }) => {
    const { email } = told.order;
    if (!email || !entry.notify || !isOurEnd(entry)) return [];
    return [{ key: `${entry.id}:customer`, recipient: email }];
  },
} satisfies Kind;
