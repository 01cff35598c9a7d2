import { qrCode } from "../qr";
import { TEXTS } from "../texts";
import { HAIRLINE, INK } from "./colours";
import type { Placed } from "./placed";
import type { Sheet } from "./sheet";
import { admissionBlock, entranceBlock, numberBlock, occasionBlock } from "./ticket-blocks";

/** As many points as a phone has CSS pixels. */
const PAGE_WIDTH = 390;
const BACKDROP = "#e9ebee";
const CARD = { x: 14, y: 14, width: PAGE_WIDTH - 28, radius: 20 };
const BAND = 10;
const NOTCH = 11;
const PADDING = 28;
const TEXT_X = CARD.x + PADDING;
const TEXT_WIDTH = CARD.width - 2 * PADDING;
const QR_SIDE = 216;
/** More than the quiet zone. */
const QR_MARGIN = 36;

/** Draws the ticket on a page as wide as a phone and as high as the ticket needs. */
export function drawPhoneTicket(sheet: Sheet, placed: Placed): void {
  const { ticket, locale } = placed;
  const occasion = occasionBlock(sheet, placed, TEXT_WIDTH);
  const admission = admissionBlock(sheet, placed, TEXT_WIDTH);
  const number = numberBlock(sheet, placed, TEXT_WIDTH);
  const entrance = entranceBlock(sheet, placed, { width: TEXT_WIDTH, align: "center" });

  const occasionY = CARD.y + BAND + PADDING - 4;
  const admissionY = occasionY + occasion.height + 24;
  const perforationY = admissionY + admission.height + PADDING;
  const qrY = perforationY + QR_MARGIN;
  const numberY = qrY + QR_SIDE + QR_MARGIN;
  const entranceY = numberY + number.height + 24;
  const height = entranceY + entrance.height + PADDING - CARD.y;

  sheet.page(PAGE_WIDTH, height + 2 * CARD.y);
  drawCard(sheet, height, perforationY);
  occasion.draw(TEXT_X, occasionY);
  admission.draw(TEXT_X, admissionY);
  sheet.drawQr(qrCode(ticket.secret), TEXTS[locale].ticket.code_alternative(ticket.number), {
    x: (PAGE_WIDTH - QR_SIDE) / 2,
    y: qrY,
    side: QR_SIDE,
  });
  number.draw(TEXT_X, numberY);
  entrance.draw(TEXT_X, entranceY);
}

function drawCard(sheet: Sheet, height: number, perforationY: number): void {
  const { x, y, width, radius } = CARD;
  const right = x + width;
  sheet.ornament((document) => {
    document.rect(0, 0, PAGE_WIDTH, height + 2 * y).fill(BACKDROP);
    document.roundedRect(x, y, width, height, radius).fill("#ffffff");
    document.save().roundedRect(x, y, width, height, radius).clip();
    document.rect(x, y, width, BAND).fill(INK).restore();
    document.circle(x, perforationY, NOTCH).circle(right, perforationY, NOTCH).fill(BACKDROP);
    document.save().dash(2, { space: 4 }).lineWidth(1).lineCap("round");
    document
      .moveTo(x + NOTCH + 8, perforationY)
      .lineTo(right - NOTCH - 8, perforationY)
      .stroke(HAIRLINE)
      .restore();
  });
}
