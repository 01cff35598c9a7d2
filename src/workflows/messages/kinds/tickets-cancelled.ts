import { readOrder } from "../../orders/read/read-order";
import { moneyOfEnd } from "../money-of-end";
import { ticketMail } from "./ticket-mail";

export const ticketsCancelled = ticketMail("tickets_cancelled", {
  isStillTrue: ({ status }) => status === "cancelled",
  more: async (container, { order_id }, tickets) => {
    const order = order_id ? await readOrder(container, order_id, "money") : undefined;
    return order ? { money: moneyOfEnd(order, tickets) } : {};
  },
  has_attachments: false,
});
