import type { MedusaContainer } from "@medusajs/framework/types";
import { formatDate, formatMoney } from "../../documents/format";
import {
  type GiftCardPage,
  renderGiftCardPage,
  renderNoGiftCardPage,
} from "../../documents/gift-card-page";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import { type GiftCard, isUsable, maskedCode } from "../../modules/gift-card/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { toMajor } from "../../shared/money";
import { browserLocale } from "../browser-locale";
import { readShop } from "../shop";
import { cardLocale, readLastDay } from "./card-reader";

/** Of what happened to a card, the latest. */
const SHOWN = 50;

/** The holder's page of a card, as things are now: what moved value, and of an order nothing but its number. */
export async function giftCardPage(
  container: MedusaContainer,
  token: string,
  card: GiftCard,
): Promise<string> {
  const locale = await cardLocale(container, card);
  const money = (minor: number) =>
    formatMoney(toMajor(minor, card.currency_code), card.currency_code, locale);
  const [{ shop }, valid_until, history] = await Promise.all([
    readShop(container),
    readLastDay(container, card, locale),
    readHistory(container, card),
  ]);
  const { timezone } = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("display");
  return renderGiftCardPage({
    ...{ masked_code: maskedCode(card), state: stateOf(card), shop: shop.name },
    balance: card.state === "pending" ? null : money(card.balance_minor),
    valid_until,
    history: history.map(({ at, type, amount_minor, order_number }) => ({
      day: formatDate(at, timezone, locale),
      move: type,
      order_number,
      amount: money(amount_minor),
    })),
    // Relative to the page, which may be behind a prefix of the shop's own.
    pdf_url: isUsable(card) ? `${token}/pdf` : null,
    locale,
  });
}

function stateOf({ state, is_expired, balance_minor }: GiftCard): GiftCardPage["state"] {
  if (state !== "active" && state !== "pending") return state;
  if (is_expired) return "expired";
  return state === "active" && balance_minor === 0 ? "empty" : state;
}

async function readHistory(container: MedusaContainer, card: GiftCard) {
  const { cards } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const moves = await cards.readMoves(card, SHOWN);
  // The order that bought the card is its buyer's.
  const spent = moves.map((move) => (move.order_id === card.order_id ? null : move.order_id));
  const known = await standings.readStandings(spent.filter((id) => id !== null));
  const numbers = new Map(known.map(({ order_id, display_id }) => [order_id, display_id]));
  return moves.map((move, nth) => {
    const number = numbers.get(spent[nth] ?? "");
    return { ...move, order_number: number ? `#${number}` : null };
  });
}

/** For a link that opens nothing, in the language that the browser asks for. */
export function giftCardNotFoundPage(acceptLanguage: string | undefined): string {
  return renderNoGiftCardPage(browserLocale(acceptLanguage));
}
