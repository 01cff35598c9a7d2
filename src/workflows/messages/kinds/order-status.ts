import type { MedusaContainer } from "@medusajs/framework/types";
import type { Message } from "../../../modules/messaging/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { messageOfEntry } from "../message-of-entry";
import { routeOf, type StatusMessage } from "../status-message";
import { isOurEnd, isToldByTickets } from "../telling";
import { readToldOrder } from "../told-order";
import type { Composed, Kind } from "./kind";
import { bareOrder, sampleOrder } from "./sample-order";

/**
 * What the customer is told of a status (E7): what the admin wrote for this once, else the merchant's words, else ours.
 * The cancellation of an order that was never paid, by a person, tells nobody, whatever the status says (A10).
 */
export const orderStatus = {
  audience: "order",
  edited: { whole: sampleOrder, bare: bareOrder },
  tell: ({ entry, told, template }) => {
    const isQuiet = entry.to_state === "cancelled" && !told.order.had_money;
    const route = routeOf(told, template);
    if (!entry.notify || isQuiet || isOurEnd(entry) || !route) return [];
    if (route.channel === "email" && isToldByTickets(told, entry)) return [];
    const data = { log_id: entry.id, status_id: entry.to_status_id };
    return [{ ...route, key: `${entry.id}:customer`, data }];
  },
  compose,
} satisfies Kind;

async function compose(
  container: MedusaContainer,
  message: Message,
): Promise<Composed | undefined> {
  const { log } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const [told, [entry]] = await Promise.all([
    readToldOrder(container, message.order_id as string),
    log.readLogEntries([String(message.data.log_id)]),
  ]);
  const written = told && entry && (await messageOfEntry(container, told, entry, message));
  return written && composed(written);
}

function composed({ channel, subject, html, text }: StatusMessage): Composed {
  return channel === "sms"
    ? { content: { text } }
    : { content: { subject: subject ?? "", html: html ?? "", text } };
}
