import { buffer } from "node:stream/consumers";
import type { Locale } from "../../shared/locales";
import type { PrintedGiftCard } from "../gift-card";
import { TEXTS } from "../texts";
import { drawA4GiftCard } from "./a4-gift-card";
import { drawPhoneGiftCard } from "./phone-gift-card";
import { Sheet } from "./sheet";

const DRAW = { a4: drawA4GiftCard, phone: drawPhoneGiftCard };

export type GiftCardPaper = keyof typeof DRAW;

/** Data only: it goes from one thread to another. */
export type GiftCardsToDraw = {
  cards: readonly PrintedGiftCard[];
  locale: Locale;
  paper: GiftCardPaper;
  created_at: Date;
};

export function drawGiftCards({ cards, locale, paper, created_at }: GiftCardsToDraw) {
  const title = TEXTS[locale].gift_card.document_title(cards[0]?.shop.name ?? "");
  const sheet = new Sheet({ title, language: locale, created_at });
  for (const card of cards) DRAW[paper](sheet, card, locale);
  return buffer(sheet.end());
}
