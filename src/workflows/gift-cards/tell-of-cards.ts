import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { formatDate, formatMoney } from "../../documents/format";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import type { CardNotice } from "../../modules/gift-card/notices/untold-notices";
import { type CardNoticeKind, type GiftCard, maskedCode } from "../../modules/gift-card/types";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import type { NewMessage } from "../../modules/messaging/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { toMajor } from "../../shared/money";
import { NOTICES_WRITTEN } from "../../shared/notices-written";
import { attempt } from "../../shared/queue/attempt";
import type { MessageKind } from "../messages/kinds";
import { notifyAdmin } from "../notify-admin";
import { merchantLocale } from "../reader-locale";
import { cardLocale } from "./card-reader";
import { isOwn } from "./own-card";

/** Notices in one bite. */
const BATCH = 200;
/** So many that can't be told are passed over in one run: more are no fault of theirs. */
const MAX_FAILED = 1000;

/**
 * Tells of cards what it is time for: whom a card is for gets it once it can be used and its day has come, its buyer is told
 * of what was bought, whoever has one that ends soon is reminded, and the merchant hears of one that can't be sent on its day
 * since its money was not taken, and of one that is used though its purchase has ended. Once each, whatever dies on the way, on however many machines (D5).
 */
export async function tellOfCards(container: MedusaContainer): Promise<void> {
  const { isOn, notices, happenings } = container.resolve(BOX_OFFICE_GIFT_CARD);
  if (!isOn) return;
  await happenings.noteExpired();
  const settings = container.resolve(BOX_OFFICE_SETTINGS);
  const { expiry_reminder_days } = await settings.readSettings("gift-cards");
  await notices.noteDueNotices({ reminder_days: expiry_reminder_days });
  // What fails now is tried again in a minute, and holds up nothing.
  const failed: string[] = [];
  let has_told = false;
  for (let untold: CardNotice[] = []; failed.length < MAX_FAILED; ) {
    untold = await notices.untoldNotices(BATCH, failed);
    for (const notice of untold) {
      const failure = `${notice.kind} of gift cards ${notice.batch_id} could not be told`;
      const told = await attempt(container, failure, () => tell(container, notice));
      if (told) has_told = true;
      else failed.push(notice.batch_id);
    }
    if (untold.length < BATCH) break;
  }
  if (!has_told) return;
  await container.resolve(Modules.EVENT_BUS).emit({ name: NOTICES_WRITTEN, data: {} });
}

async function tell(container: MedusaContainer, notice: CardNotice): Promise<true> {
  const { notices } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const cards = await notices.cardsOfNotice(notice.batch_id);
  const [first] = cards;
  // The card is for another address since: that is noted anew.
  if (!first) return true;
  // Of what was put off since, there is nothing to say.
  if (notice.kind === "waiting" && !first.recipient.send_at) {
    await notices.markNoticeTold(notice.batch_id);
    return true;
  }
  if (isForMerchant(notice)) await tellMerchant(container, notice.kind, first);
  else await queueMail(container, notice, first);
  await notices.markNoticeTold(notice.batch_id);
  return true;
}

/** What the admin's notifications tell. */
const FOR_MERCHANT = { waiting: "gift_card_waits", spent: "gift_card_spent" } as const;

type ForMerchant = keyof typeof FOR_MERCHANT;

const isForMerchant = (notice: CardNotice): notice is CardNotice & { kind: ForMerchant } =>
  notice.kind in FOR_MERCHANT;

type Mail = Pick<NewMessage<MessageKind>, "kind" | "is_bulk" | "data"> & {
  recipient: string | null | undefined;
};

const MAILS: Readonly<
  Record<Exclude<CardNoticeKind, ForMerchant>, (card: GiftCard, notice: CardNotice) => Mail>
> = {
  recipient: ({ id, recipient }) => ({
    kind: "gift_card",
    recipient: recipient.email,
    data: { gift_card_id: id },
  }),
  buyer: ({ buyer }, { batch_id }) => ({
    kind: "gift_cards_bought",
    recipient: buyer.email,
    data: { batch_id },
  }),
  expiry: (card) => ({
    kind: "gift_card_expires",
    recipient: isOwn(card) ? (card.buyer.email ?? card.recipient.email) : card.recipient.email,
    data: { gift_card_id: card.id },
    is_bulk: true,
  }),
};

async function queueMail(
  container: MedusaContainer,
  notice: CardNotice,
  card: GiftCard,
): Promise<void> {
  const { recipient, ...mail } = MAILS[notice.kind as keyof typeof MAILS](card, notice);
  // Taken off since.
  if (!recipient) return;
  await container.resolve(BOX_OFFICE_MESSAGING).queueMessages([
    {
      ...{ ...mail, recipient, key: notice.batch_id, order_id: card.order_id },
      locale: await cardLocale(container, card),
    },
  ]);
}

async function tellMerchant(
  container: MedusaContainer,
  kind: ForMerchant,
  card: GiftCard,
): Promise<void> {
  const { currency_code, order_id, recipient } = card;
  const settings = container.resolve(BOX_OFFICE_SETTINGS);
  const [notifications, { timezone }] = await Promise.all([
    settings.readSettings("notifications"),
    settings.readSettings("display"),
  ]);
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const standing = order_id ? await standings.findStanding(order_id) : undefined;
  const locale = merchantLocale(container, notifications);
  const money = (minor: number) =>
    formatMoney(toMajor(minor, currency_code), currency_code, locale);
  await notifyAdmin(container, {
    kind: FOR_MERCHANT[kind],
    key: `${card.id}-${kind}`,
    locale,
    variables: {
      order: standing ? { number: `#${standing.display_id}`, code: standing.order_code } : null,
      gift_card: {
        masked_code: maskedCode(card),
        amount: money(card.initial_minor),
        balance: money(card.balance_minor),
        recipient: recipient.name ?? recipient.email ?? "",
        send_date: recipient.send_at
          ? formatDate(new Date(recipient.send_at), timezone, locale)
          : "",
      },
    },
    ...(order_id ? { order_id } : { gift_card_id: card.id }),
  });
}
