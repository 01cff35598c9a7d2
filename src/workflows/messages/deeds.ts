import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { LogEntry } from "../../modules/order-status/types";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { orderStatus } from "./kinds/order-status";
import type { TicketNotice } from "./messages-of-notice";
import { readTelling } from "./read-telling";

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
  const isEnd = move === "into_cancelled";
  const deeds = new Map<string, Deed>();
  for (const entry of entries) {
    deeds.set(entry.order_id, {
      log_id: entry.id,
      is_silent: entry.actor.type === "user" && !entry.notify,
      told_address: isEnd && entry.notify ? await toldAddress(container, entry) : null,
    });
  }
  return notices.flatMap(({ id, order_id }) => {
    const deed = deeds.get(order_id);
    return deed ? [[id, deed]] : [];
  });
}

async function toldAddress(container: MedusaContainer, entry: LogEntry): Promise<string | null> {
  const settings = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("notifications");
  const telling = await readTelling(container, entry, settings);
  const wishes = telling ? orderStatus.tell(telling) : [];
  return wishes.find(({ channel }) => channel !== "sms")?.recipient ?? null;
}
