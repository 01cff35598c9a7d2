import type { Locale } from "../../shared/locales";
import type { PrintedGiftCard } from "../gift-card";
import { pair, stack } from "./blocks";
import { INK } from "./colours";
import {
  codeBlock,
  designBlock,
  greetingBlock,
  howToBlock,
  scanBlock,
  valueBlock,
} from "./gift-card-blocks";
import type { Sheet } from "./sheet";

const PAGE = { width: 595.28, height: 841.89 };
const CARD = { x: 40, y: 40, width: 515.28, radius: 14 };
const BAND = 10;
const PADDING = 26;
const TEXT_X = CARD.x + BAND + PADDING;
const TEXT_WIDTH = CARD.x + CARD.width - PADDING - TEXT_X;
/** 44 mm. */
const QR_SIDE = 124.7;
/** More than the quiet zone. */
const QR_GAP = 30;
/** Of the picture and the giver's words together. */
const MAX_GREETING = 220;
const MAX_DESIGN = 130;

/** Draws the card on a page of A4, and below it what to do with it. */
export function drawA4GiftCard(sheet: Sheet, card: PrintedGiftCard, locale: Locale): void {
  sheet.page(PAGE.width, PAGE.height);
  const code = codeBlock(sheet, card, {
    ...{ locale, align: "left" },
    width: TEXT_WIDTH - QR_SIDE - QR_GAP,
  });
  const width = TEXT_WIDTH;
  const design = designBlock(sheet, card, { locale, width, height: MAX_DESIGN });
  const body = stack(
    [0, design],
    [18, valueBlock(sheet, card, { locale, width })],
    [18, greetingBlock(sheet, card, { locale, width, max_height: MAX_GREETING - design.height })],
    [26, pair(scanBlock(sheet, card, { locale, side: QR_SIDE }), code, QR_SIDE + QR_GAP)],
  );
  const height = body.height + 2 * PADDING;
  drawCard(sheet, height);
  body.draw(TEXT_X, CARD.y + PADDING);
  howToBlock(sheet, card, { locale, width: TEXT_WIDTH }).draw(TEXT_X, CARD.y + height + 24);
}

function drawCard(sheet: Sheet, height: number): void {
  const { x, y, width, radius } = CARD;
  sheet.ornament((document) => {
    document.save().roundedRect(x, y, width, height, radius).clip();
    document.rect(x, y, BAND, height).fill(INK).restore();
    document.lineWidth(0.9).roundedRect(x, y, width, height, radius).stroke(INK);
  });
}
