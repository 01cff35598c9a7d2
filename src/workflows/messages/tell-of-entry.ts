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
import { readTelling } from "./read-telling";

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
  const telling = await readTelling(container, entry, settings);
  if (!telling) return true;
  const { told, status } = telling;
  const when = kind.when?.(told, entry) ?? "now";
  if (when !== "now") return when === "never";

  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const locale = readerLocale(container, told.order.locale);
  const merchant_locale = merchantLocale(container, settings);
  const messages = (kind.messages ?? []).flatMap((name): NewMessage<MessageKind>[] => {
    const { audience, tell } = KINDS[name];
    return tell(telling).map((wish) => ({
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
