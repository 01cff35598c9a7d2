import type { Message } from "../../../modules/messaging/types";
import type { PrintedTicketRow } from "../../../modules/ticketing/tickets/printed-tickets";
import { readOrder } from "../../orders/read/read-order";
import { moneyOfEnd } from "../money-of-end";
import { voidInvoices } from "../void-invoices";
import { ticketMail } from "./ticket-mail";

export const ticketsCancelled = ticketMail("tickets_cancelled", {
  isStillTrue: ({ status }) => status === "cancelled",
  more: async (container, message, tickets) => {
    const { order_id, data } = message;
    const order = order_id ? await readOrder(container, order_id, "money", "goods") : undefined;
    if (!order) return {};
    return {
      money: moneyOfEnd(order, tickets, data.has_unpaid === true),
      ...(isToBuyer(message, tickets) && typeof data.cancelled_at === "string"
        ? await voidInvoices(container, order, new Date(data.cancelled_at))
        : {}),
    };
  },
  has_attachments: false,
});

const isToBuyer = ({ recipient }: Message, [ticket]: readonly PrintedTicketRow[]) =>
  recipient === ticket?.buyer_email;
