import { buffer } from "node:stream/consumers";
import type { Locale } from "../../shared/locales";
import type { PrintedReceipt, ReceiptPaper } from "../receipt";
import { TEXTS } from "../texts";
import { TYPE } from "./document-looks";
import { BODY_WIDTH } from "./flow";
import {
  drawPaper,
  factsPiece,
  orderNameOf,
  type Paper,
  paperOf,
  partiesPiece,
  titleOf,
} from "./paper";
import { buyerLines, sellerLines } from "./parties";
import { prosePieces } from "./prose";
import { drawRollReceipt } from "./roll-receipt";
import { paidSums, salePieces, totalSums } from "./sale-parts";
import { Sheet } from "./sheet";

export type ReceiptToDraw = {
  receipt: PrintedReceipt;
  locale: Locale;
  paper: ReceiptPaper;
  created_at: Date;
};

export async function drawReceipt(wanted: ReceiptToDraw): Promise<Uint8Array> {
  const { receipt, locale, paper: kind, created_at } = wanted;
  const headline = {
    title: TEXTS[locale].paper.titles.receipt,
    number: orderNameOf(receipt.order),
  };
  const sheet = new Sheet({ title: titleOf(headline), language: locale, created_at });
  const paper = paperOf(sheet, locale);
  if (kind === "a4") drawPageReceipt(paper, receipt, headline);
  else drawRollReceipt(paper, receipt, kind);
  return buffer(sheet.end());
}

/** The receipt in the invoice's layout. */
function drawPageReceipt(
  paper: Paper,
  receipt: PrintedReceipt,
  headline: { title: string; number: string },
): void {
  const { sheet, locale, texts } = paper;
  drawPaper(paper, receipt.seller, {
    headline,
    pieces: [
      partiesPiece(
        paper,
        [texts.buyer, buyerLines(receipt.buyer, locale)],
        [texts.seller, sellerLines(receipt.seller, locale)],
      ),
      factsPiece(paper, [[texts.facts.reference, receipt.reference]]),
      ...salePieces(paper, receipt, [...totalSums(paper, receipt), ...paidSums(paper, receipt)]),
      ...prosePieces(sheet, receipt.foot_text, { ...TYPE.detail, width: BODY_WIDTH }, { gap: 24 }),
    ],
  });
}
