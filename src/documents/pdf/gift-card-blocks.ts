import type { Locale } from "../../shared/locales";
import { formatMoney } from "../format";
import type { PrintedGiftCard } from "../gift-card";
import { qrCode } from "../qr";
import { TEXTS } from "../texts";
import { type Block, EMPTY, paragraphBlock, stack, textBlock, wrappedBlock } from "./blocks";
import { INK } from "./colours";
import { logoBlock } from "./logo";
import { pictureBlock } from "./picture-block";
import type { Sheet, Style } from "./sheet";
import { STYLES } from "./ticket-looks";

const AMOUNT: Style = {
  font: "bold",
  colour: INK,
  steps: [
    [46, 1],
    [34, 1],
    [24, 1],
    [16, 2],
  ],
};

/** Sizes to try for the giver's words, the largest first. */
const MESSAGE_SIZES = [12, 10, 8, 6.5];
/** Of the text that the smallest size may take. */
const LINE_HEIGHT = 1.25;

/** The picture on it. */
export const designBlock = (
  sheet: Sheet,
  { design }: PrintedGiftCard,
  { locale, ...within }: { locale: Locale; width: number; height: number },
): Block => (design && pictureBlock(sheet, design, TEXTS[locale].gift_card.title, within)) || EMPTY;

/** Whose card it is, and what is on it. */
export function valueBlock(
  sheet: Sheet,
  { shop, balance, balance_at }: PrintedGiftCard,
  { locale, width }: { locale: Locale; width: number },
): Block {
  const texts = TEXTS[locale].gift_card;
  const { amount, currency_code } = balance;
  const money = formatMoney(amount, currency_code, locale);
  const name = textBlock(sheet, shop.name, { ...STYLES.strong, width });
  return stack(
    [0, logoBlock(sheet, shop) ?? name],
    [18, textBlock(sheet, texts.title, { ...STYLES.title, width }, { tag: "H1" })],
    [6, textBlock(sheet, money, { ...AMOUNT, width })],
    [2, textBlock(sheet, balance_at && texts.balance_at(balance_at), { ...STYLES.plain, width })],
  );
}

/** Whom it is for, and what is said to them: as large as it can be within the height. */
export function greetingBlock(
  sheet: Sheet,
  { recipient_name, message }: PrintedGiftCard,
  { locale, width, max_height }: { locale: Locale; width: number; max_height: number },
): Block {
  const { recipient } = TEXTS[locale].gift_card;
  return stack(
    [0, textBlock(sheet, recipient_name && recipient(recipient_name), { ...STYLES.strong, width })],
    [6, messageBlock(sheet, message ?? "", { width, max_height })],
  );
}

function messageBlock(
  sheet: Sheet,
  message: string,
  { width, max_height }: { width: number; max_height: number },
): Block {
  for (const size of MESSAGE_SIZES) {
    const block = wrappedBlock(sheet, message, { ...STYLES.plain, width, steps: [[size, 1]] });
    if (block.height <= max_height) return block;
  }
  const size = MESSAGE_SIZES.at(-1) as number;
  const lines = Math.floor(max_height / (size * LINE_HEIGHT));
  const cut = sheet.fit(message, { ...STYLES.plain, width, steps: [[size, lines]] });
  return paragraphBlock(sheet, cut);
}

/** The code to type, and until when. */
export function codeBlock(
  sheet: Sheet,
  { code, valid_until }: PrintedGiftCard,
  { locale, width, align }: { locale: Locale; width: number; align: "left" | "center" },
): Block {
  const texts = TEXTS[locale].gift_card;
  const line = (value: string | null, style: keyof typeof STYLES) =>
    textBlock(sheet, value, { ...STYLES[style], width }, { align });
  return stack(
    [0, line(texts.code, "label")],
    [2, line(code, "number")],
    [10, line(valid_until && texts.valid_until(valid_until), "strong")],
  );
}

/** The code to scan. */
export const scanBlock = (
  sheet: Sheet,
  { code }: PrintedGiftCard,
  { locale, side }: { locale: Locale; side: number },
): Block => ({
  height: side,
  draw: (x, y) =>
    sheet.drawQr(qrCode(code), TEXTS[locale].gift_card.code_alternative, { x, y, side }),
});

/** What to do with it, and what the shop says. */
export function howToBlock(
  sheet: Sheet,
  { mode, foot_text }: PrintedGiftCard,
  { locale, width }: { locale: Locale; width: number },
): Block {
  const texts = TEXTS[locale].gift_card;
  const line = (value: string, style: keyof typeof STYLES) =>
    textBlock(sheet, value, { ...STYLES[style], width });
  return stack(
    [0, line(texts.use_heading, "heading")],
    [4, line(texts.use[mode], "small")],
    [2, line(texts.keep, "small")],
    [12, wrappedBlock(sheet, foot_text, { ...STYLES.small, steps: [[8, 1]], width })],
  );
}
