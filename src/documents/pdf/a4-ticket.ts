import { QUIET_ZONE_MODULES, qrCode } from "../qr";
import { TEXTS } from "../texts";
import { HAIRLINE, INK } from "./colours";
import type { Placed } from "./placed";
import type { Sheet } from "./sheet";
import { admissionBlock, entranceBlock, numberBlock, occasionBlock } from "./ticket-blocks";

const PAGE = { width: 595.28, height: 841.89 };
const CARD = { x: 40, y: 48, width: 515.28, min_height: 300, radius: 14 };
const BAND = 10;
const STUB = 198;
const PERFORATION_X = CARD.x + CARD.width - STUB;
const NOTCH = 9;
const PADDING = 26;
const TEXT_X = CARD.x + BAND + PADDING;
const TEXT_WIDTH = PERFORATION_X - TEXT_X - PADDING;
const NUMBER_WIDTH = STUB - 32;
/** 52 mm; the stub leaves more than the quiet zone beside it. */
const QR_SIDE = 147.4;

/** Draws the ticket on a page of A4: a card with a stub that carries the code, and below it what to do with it. */
export function drawA4Ticket(sheet: Sheet, placed: Placed): void {
  const { ticket, locale } = placed;
  sheet.page(PAGE.width, PAGE.height);
  const occasion = occasionBlock(sheet, placed, TEXT_WIDTH);
  const admission = admissionBlock(sheet, placed, TEXT_WIDTH);
  const number = numberBlock(sheet, placed, NUMBER_WIDTH);
  const code = qrCode(ticket.secret);
  const numberTop = QR_SIDE + (QR_SIDE / code.size) * QUIET_ZONE_MODULES;

  const height = Math.max(
    CARD.min_height,
    occasion.height + 28 + admission.height + 2 * PADDING,
    numberTop + number.height + 2 * PADDING,
  );
  drawCard(sheet, height);
  occasion.draw(TEXT_X, CARD.y + PADDING);
  admission.draw(TEXT_X, CARD.y + height - PADDING - admission.height);

  const qrX = PERFORATION_X + (STUB - QR_SIDE) / 2;
  const qrY = CARD.y + (height - numberTop - number.height) / 2;
  sheet.drawQr(code, TEXTS[locale].ticket.code_alternative(ticket.number), {
    x: qrX,
    y: qrY,
    side: QR_SIDE,
  });
  number.draw(PERFORATION_X + (STUB - NUMBER_WIDTH) / 2, qrY + numberTop);

  const entranceWidth = CARD.x + CARD.width - PADDING - TEXT_X;
  entranceBlock(sheet, placed, { width: entranceWidth, align: "left" }).draw(
    TEXT_X,
    CARD.y + height + 30,
  );
}

function drawCard(sheet: Sheet, height: number): void {
  const { x, y, width, radius } = CARD;
  const right = x + width;
  const bottom = y + height;
  const corner = `a${radius} ${radius} 0 0 1`;
  const notch = `a${NOTCH} ${NOTCH} 0 0 0`;
  const outline = [
    `M${x + radius} ${y}H${PERFORATION_X - NOTCH}${notch} ${2 * NOTCH} 0`,
    `H${right - radius}${corner} ${radius} ${radius}`,
    `V${bottom - radius}${corner} ${-radius} ${radius}`,
    `H${PERFORATION_X + NOTCH}${notch} ${-2 * NOTCH} 0`,
    `H${x + radius}${corner} ${-radius} ${-radius}`,
    `V${y + radius}${corner} ${radius} ${-radius}z`,
  ].join("");
  sheet.ornament((document) => {
    document.save().path(outline).clip();
    document.rect(x, y, BAND, height).fill(INK).restore();
    document.lineWidth(0.9).path(outline).stroke(INK);
    document.save().dash(2, { space: 4 }).lineWidth(1).lineCap("round");
    document
      .moveTo(PERFORATION_X, y + NOTCH + 6)
      .lineTo(PERFORATION_X, bottom - NOTCH - 6)
      .stroke(HAIRLINE)
      .restore();
  });
}
