import type { MedusaContainer } from "@medusajs/framework/types";
import { formatDate, formatMoney } from "../../documents/format";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import { type GiftCard, maskedCode } from "../../modules/gift-card/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import type { Locale } from "../../shared/locales";
import { toMajor } from "../../shared/money";
import { readLastDay } from "../gift-cards/card-reader";
import { giftCardUrl } from "../gift-cards/card-url";
import { isOwn } from "../gift-cards/own-card";
import { messageShop } from "./order-variables";
import type { BoughtCardsVariables, GiftCardVariables } from "./variables";

/** What a mail to whoever holds a card says, as things are now. */
export async function giftCardVariables(
  container: MedusaContainer,
  card: GiftCard,
  address: string,
  locale: Locale,
): Promise<GiftCardVariables> {
  const { recipient, buyer } = card;
  const isForBuyer = isSameAddress(address, buyer.email);
  return {
    shop: await messageShop(container),
    recipient: { name: (isForBuyer ? buyer.name : recipient.name) ?? null },
    giver: isForBuyer ? null : (buyer.name ?? null),
    gift_card: {
      ...(await cardFacts(container, card, locale, await tokensOf(container, [card]))),
      is_credit: card.mode === "customer",
      message: recipient.message?.split("\n").filter((line) => line.trim()) ?? [],
    },
  };
}

/** What the mail to who bought cards says: of those that are given to somebody by mail, whom to and when, and no link. */
export async function boughtCardsVariables(
  container: MedusaContainer,
  cards: readonly GiftCard[],
  locale: Locale,
): Promise<BoughtCardsVariables> {
  const [first] = cards as [GiftCard];
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const standing = first.order_id ? await standings.findStanding(first.order_id) : undefined;
  const { timezone } = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("display");
  const tokens = await tokensOf(container, cards);
  return {
    shop: await messageShop(container),
    recipient: { name: first.buyer.name ?? null },
    order: { number: `#${standing?.display_id ?? ""}`, code: standing?.order_code ?? null },
    gift_cards: await Promise.all(
      cards.map(async (card) => {
        const { link, ...facts } = await cardFacts(container, card, locale, tokens);
        const { name, email, send_at } = card.recipient;
        const isLater = send_at && new Date(send_at) > new Date();
        return {
          ...facts,
          recipient: [name, email].filter(Boolean).join(", ") || null,
          is_own: isOwn(card),
          send_date: isLater ? formatDate(new Date(send_at), timezone, locale) : null,
          link: isOwn(card) ? link : null,
        };
      }),
    ),
    own_count: cards.filter(isOwn).length,
  };
}

const tokensOf = (container: MedusaContainer, cards: readonly GiftCard[]) =>
  container.resolve(BOX_OFFICE_GIFT_CARD).cards.linkTokens(cards.map(({ id }) => id));

async function cardFacts(
  container: MedusaContainer,
  card: GiftCard,
  locale: Locale,
  tokens: ReadonlyMap<string, string>,
) {
  const { currency_code, balance_minor } = card;
  return {
    masked_code: maskedCode(card),
    amount: formatMoney(toMajor(balance_minor, currency_code), currency_code, locale),
    valid_until: await readLastDay(container, card, locale),
    link: giftCardUrl(container, tokens.get(card.id) as string),
  };
}

const isSameAddress = (one: string, other: string | null | undefined) =>
  one.toLowerCase() === other?.toLowerCase();
