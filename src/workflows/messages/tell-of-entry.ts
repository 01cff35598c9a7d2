import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import type { NewMessage } from "../../modules/messaging/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { LogEntry } from "../../modules/order-status/types";
import type { Settings } from "../../modules/settings/types";
import { notifyAdmin } from "../notify-admin";
import { merchantLocale, readerLocale } from "../reader-locale";
import { ENTRY_KINDS } from "./entry-kinds";
import { KINDS, type MessageKind } from "./kinds";
import { merchantVariables } from "./order-variables";
import { readNewOrder, readToldOrder } from "./told-order";

/**
 * Tells people of an entry of an order's log: queues their messages, and notifies the admin (E4). Done twice, nothing is
 * doubled.
 *
 * @returns false when it is too early to tell
 */
export async function tellOfEntry(
  container: MedusaContainer,
  entry: LogEntry,
  settings: Settings<"notifications">,
): Promise<boolean> {
  const kind = ENTRY_KINDS[entry.kind];
  if (!(kind.messages || kind.notice) || kind.isQuiet?.(entry)) return true;
  const read = entry.kind === "placed" ? readNewOrder : readToldOrder;
  const told = await read(container, entry.order_id);
  if (!told) return true;
  const when = kind.when?.(told) ?? "now";
  if (when !== "now") return when === "never";

  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const status = entry.to_status_id
    ? await orderStatus.statuses.findStatus(entry.to_status_id)
    : undefined;
  const template = status?.template_id
    ? await messaging.findTemplate(status.template_id)
    : undefined;
  const locale = readerLocale(container, told.order.locale);
  const merchant_locale = merchantLocale(container, settings);
  const messages = (kind.messages ?? []).flatMap((name): NewMessage<MessageKind>[] => {
    const { audience, tell } = KINDS[name];
    return tell({ entry, told, template, settings }).map((wish) => ({
      ...wish,
      kind: name,
      locale: audience === "merchant" ? merchant_locale : locale,
      order_id: entry.order_id,
    }));
  });
  if (messages.some(({ kind }) => KINDS[kind].audience !== "merchant")) {
    await orderStatus.standings.markBuyerTold([entry.order_id]);
  }
  await messaging.queueMessages(messages);
  const notice = kind.notice?.(told, entry);
  if (notice) {
    await notifyAdmin(container, {
      kind: notice,
      key: entry.id,
      locale: merchant_locale,
      variables: await merchantVariables(container, told, status, merchant_locale),
      order_id: entry.order_id,
    });
  }
  return true;
}
