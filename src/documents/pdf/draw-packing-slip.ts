import { buffer } from "node:stream/consumers";
import type { Locale } from "../../shared/locales";
import { WORDS } from "../../shared/words";
import { formatDate, formatNumber } from "../format";
import type { PrintedPackingSlip } from "../packing-slip";
import { TEXTS } from "../texts";
import { barcodeBlock } from "./barcode-block";
import { TYPE } from "./document-looks";
import { BODY_WIDTH } from "./flow";
import { drawPaper, factsPiece, orderNameOf, paperOf, partiesPiece, titleOf } from "./paper";
import { present, sellerLines } from "./parties";
import { prosePieces } from "./prose";
import { Sheet } from "./sheet";
import { tablePieces } from "./table";

export type PackingSlipToDraw = { slip: PrintedPackingSlip; locale: Locale; created_at: Date };

/** What is in the parcel, what went before and what is still to come; of the whole order, where it stands. */
export async function drawPackingSlip(wanted: PackingSlipToDraw): Promise<Uint8Array> {
  const { slip, locale, created_at } = wanted;
  const { seller, order, ship_to, parcel, timezone } = slip;
  const headline = { title: TEXTS[locale].paper.titles.packing_slip, number: orderNameOf(order) };
  const sheet = new Sheet({ title: titleOf(headline), language: locale, created_at });
  const paper = paperOf(sheet, locale);
  const { facts, columns } = paper.texts;
  const number = { width: "content", align: "right" } as const;
  const lines = tablePieces(sheet, BODY_WIDTH, slip.lines, [
    {
      heading: columns.description,
      width: "rest",
      style: TYPE.strong,
      cell: ({ title, detail, sku }) => ({
        text: title,
        detail: present([detail, sku]).join(" · "),
      }),
    },
    { heading: columns.ordered, ...number, cell: ({ ordered }) => formatNumber(ordered, locale) },
    {
      heading: parcel ? columns.in_parcel : columns.sent,
      ...number,
      style: TYPE.strong,
      cell: ({ quantity }) => formatNumber(quantity, locale),
    },
    { heading: columns.to_come, ...number, cell: ({ to_come }) => formatNumber(to_come, locale) },
  ]);
  const [first] = lines;
  if (first) first.gap = 20;
  drawPaper(paper, seller, {
    headline,
    pieces: [
      partiesPiece(
        paper,
        [paper.texts.ship_to, present([ship_to.name, ...ship_to.address_lines, ship_to.phone])],
        [paper.texts.seller, sellerLines(seller, locale)],
      ),
      factsPiece(paper, [
        [WORDS[locale].columns.placed, formatDate(slip.placed_at, timezone, locale)],
        [facts.packed_at, parcel && formatDate(parcel.packed_at, timezone, locale)],
        [facts.shipping_method, slip.shipping_method],
        [facts.tracking, slip.tracking_numbers.join(", ")],
      ]),
      ...lines,
      ...prosePieces(sheet, slip.note, { ...TYPE.body, width: BODY_WIDTH }, { gap: 20 }),
      {
        block: barcodeBlock(sheet, order.code, { width: 190, height: 40, align: "left", locale }),
        gap: 26,
      },
      ...prosePieces(sheet, slip.foot_text, { ...TYPE.detail, width: BODY_WIDTH }, { gap: 18 }),
    ],
  });
  return buffer(sheet.end());
}
