import type { MedusaContainer } from "@medusajs/framework/types";
import type { Message } from "../../../modules/messaging/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import { standingOf } from "../../statuses/standing-of";
import { wordsOfEntry } from "../message-of-entry";
import { messageOrder } from "../order-variables";
import { readNewOrder, readToldOrder } from "../told-order";
import type { TicketVariables } from "../variables";
import { ticketMail } from "./ticket-mail";

/**
 * To the buyer: all tickets of an order, with what its confirmation says of it (E2). Of an order that was cancelled and is
 * no more, in the words of its new status, if that has any or the admin wrote some.
 */
export const orderTickets = ticketMail("order_tickets", {
  order: async (container, { order_id, locale }) => {
    // An order's tickets are told of the moment they are there; its standing is made right after them.
    if (order_id) await standingOf(container, order_id);
    const told = order_id && (await readNewOrder(container, order_id));
    return told ? messageOrder(container, told, locale) : null;
  },
  more: async (container, message, tickets) => ({
    message: await wordsOf(container, message),
    ...(await othersOf(container, message, tickets)),
  }),
});

async function othersOf(
  container: MedusaContainer,
  { order_id }: Message,
  tickets: readonly { id: string }[],
): Promise<Pick<TicketVariables, "has_others" | "to_come">> {
  if (!order_id) return {};
  const { registrations } = container.resolve(BOX_OFFICE_TICKETING);
  const all = await registrations.readRegistrations({ order_id });
  return {
    has_others: all.some(
      ({ id, status }) => status === "valid" && !tickets.some((one) => one.id === id),
    ),
    to_come: all.filter(({ status }) => status === "reserved").length,
  };
}

async function wordsOf(container: MedusaContainer, message: Message): Promise<string[]> {
  const { data, order_id, channel, locale } = message;
  if (!order_id || typeof data.log_id !== "string") return [];
  const { log } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const [entry] = await log.readLogEntries([data.log_id]);
  const told = entry?.notify ? await readToldOrder(container, order_id) : undefined;
  const words = told && entry && (await wordsOfEntry(container, told, entry, { channel, locale }));
  return words ? words.split("\n") : [];
}
