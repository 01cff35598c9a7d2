import type { Locale } from "../../shared/locales";
import type { PrintedGiftCard } from "../gift-card";
import { type Block, stack } from "./blocks";
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

/** As many points as a phone has CSS pixels. */
const PAGE_WIDTH = 390;
const BACKDROP = "#e9ebee";
const CARD = { x: 14, y: 14, width: PAGE_WIDTH - 28, radius: 20 };
const BAND = 10;
const PADDING = 28;
const TEXT_X = CARD.x + PADDING;
const TEXT_WIDTH = CARD.width - 2 * PADDING;
const QR_SIDE = 216;
const MAX_DESIGN = 260;
/** More than the quiet zone. */
const QR_MARGIN = 36;

/** Draws the card on a page as wide as a phone and as high as the card needs. */
export function drawPhoneGiftCard(sheet: Sheet, card: PrintedGiftCard, locale: Locale): void {
  const width = TEXT_WIDTH;
  const body = stack(
    [0, designBlock(sheet, card, { locale, width, height: MAX_DESIGN })],
    [18, valueBlock(sheet, card, { locale, width })],
    [18, greetingBlock(sheet, card, { locale, width, max_height: Number.POSITIVE_INFINITY })],
    [QR_MARGIN, centred(scanBlock(sheet, card, { locale, side: QR_SIDE }))],
    [QR_MARGIN, codeBlock(sheet, card, { locale, width, align: "center" })],
    [24, howToBlock(sheet, card, { locale, width })],
  );
  const height = BAND + body.height + 2 * PADDING;
  sheet.page(PAGE_WIDTH, height + 2 * CARD.y);
  drawCard(sheet, height);
  body.draw(TEXT_X, CARD.y + BAND + PADDING);
}

const centred = ({ height, draw }: Block): Block => ({
  height,
  draw: (x, y) => draw(x + (TEXT_WIDTH - QR_SIDE) / 2, y),
});

function drawCard(sheet: Sheet, height: number): void {
  const { x, y, width, radius } = CARD;
  sheet.ornament((document) => {
    document.rect(0, 0, PAGE_WIDTH, height + 2 * y).fill(BACKDROP);
    document.roundedRect(x, y, width, height, radius).fill("#ffffff");
    document.save().roundedRect(x, y, width, height, radius).clip();
    document.rect(x, y, width, BAND).fill(INK).restore();
  });
}
