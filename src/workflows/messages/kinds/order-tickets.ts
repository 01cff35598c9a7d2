import { standingOf } from "../../statuses/standing-of";
import { messageOrder } from "../order-variables";
import { readNewOrder } from "../told-order";
import { ticketMail } from "./ticket-mail";

/** To the buyer: all tickets of an order, with what its confirmation says of it (E2). */
export const orderTickets = ticketMail("order_tickets", {
  order: async (container, { order_id, locale }) => {
    // An order's tickets are told of the moment they are there; its standing is made right after them.
    if (order_id) await standingOf(container, order_id);
    const told = order_id && (await readNewOrder(container, order_id));
    return told ? messageOrder(container, told, locale) : null;
  },
});
