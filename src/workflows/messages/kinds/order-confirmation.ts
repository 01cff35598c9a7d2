import { readNewOrder, type ToldOrder } from "../told-order";
import type { Kind } from "./kind";
import { orderMail } from "./order-mail";

/** The buyer's confirmation of a new order (E2), unless it is cancelled, or its tickets' mail confirms it. */
export const orderConfirmation = {
  ...orderMail(
    "order_confirmation",
    (told) => !told.order.canceled && !isConfirmedByTickets(told),
    readNewOrder,
  ),
  tell: ({ entry, told, settings }) => {
    const { email } = told.order;
    if (!email || !settings.order_confirmation || isConfirmedByTickets(told)) return [];
    return [{ key: `${entry.id}:customer`, recipient: email }];
  },
} satisfies Kind;

/** The tickets go out with all that a confirmation says. */
function isConfirmedByTickets({ order, has_tickets }: ToldOrder): boolean {
  return has_tickets && order.payment === "paid";
}
