import type { MedusaContainer } from "@medusajs/framework/types";
import type { Message, MessageTemplate } from "../../../modules/messaging/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import type { LogEntry } from "../../../modules/order-status/types";
import type { Money } from "../../orders/read/money";
import { messageOfEntry } from "../message-of-entry";
import { type RoutedOrder, routeOf, type StatusMessage } from "../status-message";
import { isOurEnd, isPastDeadline, isToldByTickets } from "../telling";
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
    const route = routeOfEntry(entry, told, template);
    if (!route) return [];
    if (route.channel === "email" && isToldByTickets(told, entry)) return [];
    const data = { log_id: entry.id, status_id: entry.to_status_id };
    return [{ ...route, key: `${entry.id}:customer`, data }];
  },
  compose,
} satisfies Kind;

/** How the customer hears of a status; undefined where nobody is to. */
export function routeOfEntry(
  entry: LogEntry,
  told: RoutedOrder & { order: Pick<Money, "had_money"> },
  template: MessageTemplate | undefined,
) {
  const isQuiet = entry.to_state === "cancelled" && !told.order.had_money;
  const isSilent = !entry.notify || isQuiet || isOurEnd(entry) || isPastDeadline(entry);
  return isSilent ? undefined : routeOf(told, template);
}

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
