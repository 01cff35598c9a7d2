import type { MessageTemplate, NewMessage } from "../../modules/messaging/types";
import type { LogEntry, SystemReason } from "../../modules/order-status/types";
import type { Settings } from "../../modules/settings/types";
import type { Locale } from "../../shared/locales";
import { isConfirmedByTickets } from "./compose/order-message";
import { routeOf } from "./status-message";
import type { ToldOrder } from "./told-order";

export type Telling = {
  entry: LogEntry;
  told: ToldOrder;
  /** Of the status that the entry tells of. */
  template: MessageTemplate | undefined;
  settings: Settings<"notifications">;
  /** The buyer's language, and the merchant's. */
  locale: Locale;
  merchant_locale: Locale;
};

/** Of a new order the buyer hears, the merchant, the administrators (E2) and phones (E3). */
export function messagesOfNewOrder(telling: Telling): NewMessage[] {
  return [...confirmation(telling), ...toMerchant(telling)];
}

/** Of a status the customer hears (E7), and of our closing an order that was not paid its buyer. */
export function messagesOfStatus(telling: Telling): NewMessage[] {
  return isOurEnd(telling.entry) ? toWhomItEnded(telling) : toCustomer(telling);
}

function isOurEnd({ actor, reason }: LogEntry): boolean {
  return actor.type === "system" && reason === ("not_paid_in_time" satisfies SystemReason);
}

function confirmation({ entry, told, settings, locale }: Telling): NewMessage[] {
  const { email } = told.order;
  if (!email || !settings.order_confirmation || isConfirmedByTickets(told)) return [];
  return [
    {
      key: `${entry.id}:customer`,
      kind: "order_confirmation",
      recipient: email,
      locale,
      order_id: entry.order_id,
    },
  ];
}

function toMerchant({ entry, settings, merchant_locale }: Telling): NewMessage[] {
  const addresses = [settings.merchant_email, ...settings.administrators].flatMap(
    (address) => address?.toLowerCase() ?? [],
  );
  const about = { locale: merchant_locale, order_id: entry.order_id };
  return [
    ...[...new Set(addresses)].map((recipient) => ({
      ...about,
      key: `${entry.id}:merchant:${recipient}`,
      kind: "merchant_order" as const,
      recipient,
    })),
    ...[...new Set(settings.sms_numbers)].map((recipient) => ({
      ...about,
      key: `${entry.id}:sms:${recipient}`,
      kind: "merchant_order_sms" as const,
      channel: "sms" as const,
      recipient,
    })),
  ];
}

/** Whoever had been told of an order that our job closes is told of that; who had not finds no word of it. */
function toWhomItEnded({ entry, told, locale }: Telling): NewMessage[] {
  const { email } = told.order;
  if (!email || !entry.notify) return [];
  return [
    {
      key: `${entry.id}:customer`,
      kind: "order_unpaid",
      recipient: email,
      locale,
      order_id: entry.order_id,
    },
  ];
}

/** The cancellation of an order that was never paid, by a person, tells nobody, whatever the status says (A10). */
function toCustomer({ entry, told, template, locale }: Telling): NewMessage[] {
  const isQuiet = entry.to_state === "cancelled" && !told.order.was_paid;
  const route = routeOf(told, template);
  if (!entry.notify || isQuiet || !route) return [];
  return [
    {
      ...route,
      key: `${entry.id}:customer`,
      kind: "order_status",
      locale,
      order_id: entry.order_id,
      data: { log_id: entry.id, status_id: entry.to_status_id },
    },
  ];
}
