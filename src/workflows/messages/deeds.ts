import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { LogEntry } from "../../modules/order-status/types";
import { readOrders } from "../orders/read/read-order";
import { routeOfEntry } from "./kinds/order-status";
import type { TicketNotice } from "./messages-of-notice";
import { phoneOf } from "./told-order";

/** What somebody did to an order, as far as it decides who hears of its tickets. */
export type Deed = {
  log_id: string;
  /** *Tell the customer* was off: nobody hears of any of it. */
  is_silent: boolean;
  /** Of an end, the address that the status's own mail goes to, and no second one. */
  told_address: string | null;
};

/** Of the notices of tickets that ended or came back with their order: by which move of it they did. */
export async function readDeeds(
  container: MedusaContainer,
  notices: readonly TicketNotice[],
): Promise<Map<string, Deed>> {
  const withOrder = notices.filter(({ reason }) => reason === "order");
  const ended = withOrder.filter(({ kind }) => kind === "cancelled");
  const back = withOrder.filter(({ kind }) => kind === "issued");
  return new Map([
    ...(await deedsOf(container, ended, "into_cancelled")),
    ...(await deedsOf(container, back, "out_of_cancelled")),
  ]);
}

async function deedsOf(
  container: MedusaContainer,
  notices: readonly TicketNotice[],
  move: "into_cancelled" | "out_of_cancelled",
): Promise<[string, Deed][]> {
  if (!notices.length) return [];
  const { log } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const entries = await log.lastMoves(
    notices.map(({ order_id }) => order_id),
    move,
  );
  const told = move === "into_cancelled" ? await toldAddresses(container, entries) : undefined;
  const deeds = new Map(
    entries.map((entry): [string, Deed] => [
      entry.order_id,
      {
        log_id: entry.id,
        is_silent: entry.actor.type === "user" && !entry.notify,
        told_address: told?.get(entry.order_id) ?? null,
      },
    ]),
  );
  return notices.flatMap(({ id, order_id }) => {
    const deed = deeds.get(order_id);
    return deed ? [[id, deed]] : [];
  });
}

/** By order, where the mail of its status goes, if one goes: many may be cancelled at once. */
async function toldAddresses(
  container: MedusaContainer,
  entries: readonly LogEntry[],
): Promise<Map<string, string>> {
  const telling = entries.filter(({ notify }) => notify);
  if (!telling.length) return new Map();
  const [orders, statuses, templates] = await Promise.all([
    readOrders(
      container,
      telling.map(({ order_id }) => order_id),
      "money",
      "goods",
    ),
    container.resolve(BOX_OFFICE_ORDER_STATUS).statuses.readStatuses(),
    container.resolve(BOX_OFFICE_MESSAGING).listTemplates(),
  ]);
  const addresses = telling.flatMap((entry) => {
    const order = orders.find(({ order_id }) => order_id === entry.order_id);
    if (!order) return [];
    const status = statuses.find(({ id }) => id === entry.to_status_id);
    const template = templates.find(({ id }) => id === status?.template_id);
    const route = routeOfEntry(entry, { order, phone: phoneOf(order) }, template);
    return route?.channel === "email" ? [[entry.order_id, route.recipient] as const] : [];
  });
  return new Map(addresses);
}
