import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_MESSAGING } from "../modules/messaging";
import type { Locale } from "../shared/locales";
import type { MerchantVariables } from "./messages/variables";
import { MESSAGE_WORDS } from "./messages/words";

/** What the admin's notifications tell (E4), and what the words of each may name. */
export type NoticeVariables = {
  new_order: MerchantVariables;
  paid_while_cancelled: MerchantVariables;
  paid_when_closed: MerchantVariables;
  /** There is money for tickets that can't be had, since there are no places left or their event is off. */
  lacks_tickets: MerchantVariables & { problem: string };
  overpaid: MerchantVariables;
  /** An order that was covered is so no more, such as after an edit. */
  payment_due: MerchantVariables;
  /** An order by invoice was not paid by its deadline, and is cancelled (A4). */
  order_expired: MerchantVariables;
  /** It was to be mailed, and can't be used: its money was not taken, or nobody has activated it. */
  gift_card_waits: CardVariables;
  /** Its purchase was cancelled or paid back; it stays, since somebody has spent from it. */
  gift_card_spent: CardVariables;
  /** More wrong codes are tried than people mistype. */
  gift_card_guesses: { failures: number };
  /** After its receiver had failed for days, or said that it is gone (E5). */
  webhook_disabled: { webhook: { name: string }; reason: string | null };
};

type CardVariables = {
  order: { number: string; code: string | null } | null;
  gift_card: Record<"masked_code" | "amount" | "balance" | "recipient" | "send_date", string>;
};

export type AdminNoticeKind = keyof NoticeVariables;

type AdminNotice<Kind extends AdminNoticeKind> = {
  kind: Kind;
  /** Of what is told; told again, nothing is doubled. */
  key: string;
  locale: Locale;
  variables: NoticeVariables[Kind];
  /** What it is about, an order before a card; none where it is about the shop. */
  order_id?: string;
  gift_card_id?: string;
};

/**
 * Tells the merchant in the admin's own notifications, once for each key (E4). It throws when nobody will read it there,
 * and whoever told tells again.
 */
export async function notifyAdmin<Kind extends AdminNoticeKind>(
  container: MedusaContainer,
  { kind, key, locale, variables, order_id, gift_card_id }: AdminNotice<Kind>,
): Promise<void> {
  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  const notifications = container.resolve(Modules.NOTIFICATION);
  const idempotency_key = `box-office-${key}`;
  const { title, description } = MESSAGE_WORDS[locale].notices[kind];
  const data = {
    title: await messaging.renderLine(title, variables),
    description: await messaging.renderLine(description, variables),
  };
  try {
    await notifications.createNotifications({
      to: "",
      channel: "feed",
      template: "admin-ui",
      trigger_type: `box_office.${kind}`,
      ...resourceOf({ order_id, gift_card_id }),
      idempotency_key,
      data,
    });
  } catch (error) {
    // What the admin shows is the row; a shop without a provider for its channel has that too, and so has a second teller.
    const written = await notifications.listNotifications({ idempotency_key } as object, {
      take: 1,
    });
    if (!written.length) throw error;
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Box office: the notice ${key} is in the feed only: ${(error as Error).message}`);
  }
}

function resourceOf({ order_id, gift_card_id }: { order_id?: string; gift_card_id?: string }) {
  if (order_id) return { resource_type: "order", resource_id: order_id };
  return gift_card_id ? { resource_type: "box_office_gift_card", resource_id: gift_card_id } : {};
}
