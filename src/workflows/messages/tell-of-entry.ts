import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import type { MessagingModuleService } from "../../modules/messaging/service";
import type { AdminNoticeKind, NewMessage } from "../../modules/messaging/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { OrderStatusModuleService } from "../../modules/order-status/service";
import type { LogEntry } from "../../modules/order-status/types";
import type { Settings } from "../../modules/settings/types";
import { notifyAdmin } from "../notify-admin";
import { merchantLocale, readerLocale } from "../reader-locale";
import { messagesOfEntry } from "./messages-of-entry";
import { merchantVariables } from "./order-variables";
import { readToldOrder, type ToldOrder } from "./told-order";

/** However it goes, by mail or SMS. */
const TO_BUYER: NewMessage["kind"][] = ["order_confirmation", "order_status", "order_unpaid"];

type OrderNotice = Exclude<AdminNoticeKind, "lacks_tickets" | "webhook_disabled">;
type NoticeOf = (told: ToldOrder) => OrderNotice;

const NOTICE_OF: Partial<Record<LogEntry["kind"], NoticeOf>> = {
  placed: () => "new_order",
  // An order that Medusa has cancelled can't be given another status.
  paid_while_cancelled: ({ order }) =>
    order.is_closed ? "paid_when_closed" : "paid_while_cancelled",
  overpaid: () => "overpaid",
};

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
  if (!hasListeners(entry)) return true;
  const told = await readToldOrder(container, entry.order_id);
  if (!told) return true;
  if (entry.kind === "placed" && told.order.canceled) return true;
  if (entry.kind === "placed" && isUndecided(told)) return false;

  const messaging = container.resolve<MessagingModuleService>(BOX_OFFICE_MESSAGING);
  const orderStatus = container.resolve<OrderStatusModuleService>(BOX_OFFICE_ORDER_STATUS);
  const status = entry.to_status_id ? await orderStatus.findStatus(entry.to_status_id) : undefined;
  const template = status?.template_id
    ? await messaging.findTemplate(status.template_id)
    : undefined;
  const locale = readerLocale(container, told.order.locale);
  const merchant_locale = merchantLocale(container, settings);
  const messages = messagesOfEntry({ entry, told, template, settings, locale, merchant_locale });
  if (messages.some(({ kind }) => TO_BUYER.includes(kind))) {
    await orderStatus.markBuyerTold([entry.order_id]);
  }
  await messaging.queueMessages(messages);
  const kind = NOTICE_OF[entry.kind]?.(told);
  if (kind) {
    await notifyAdmin(container, {
      kind,
      key: entry.id,
      locale: merchant_locale,
      variables: await merchantVariables(container, told, status, merchant_locale),
      order_id: entry.order_id,
    });
  }
  return true;
}

/** Beside webhooks. */
function hasListeners({ kind, notify }: LogEntry): boolean {
  return kind === "status" ? notify : NOTICE_OF[kind] !== undefined;
}

/** As long as a checkout may take to be paid, or to be given up by the job. */
const UNDECIDED_MS = 45 * 60 * 1000;

/**
 * The order came of a checkout that has not finished paying: soon it is paid, or awaits payment, or is closed. Or its
 * tickets are about to be made. Until then nobody could be told what is true of it.
 */
function isUndecided({ order, is_settled }: ToldOrder): boolean {
  const isYoung = Date.now() - order.placed_at.getTime() < UNDECIDED_MS;
  return isYoung && (order.medusa_payment === "unpaid" || !is_settled);
}
