import { buffer } from "node:stream/consumers";
import type { Locale } from "../../shared/locales";
import { WORDS } from "../../shared/words";
import { formatAmount, formatDate, formatMoneyInFull } from "../format";
import type { PrintedFlows, PrintedTurnover } from "../turnover";
import { TYPE } from "./document-looks";
import { BODY_WIDTH, type Piece } from "./flow";
import {
  drawPaper,
  factsPiece,
  headingPiece,
  paperOf,
  type Sum,
  sumsBlock,
  titleOf,
} from "./paper";
import { Sheet } from "./sheet";
import { type Column, tablePieces } from "./table";

export type TurnoverToDraw = { turnover: PrintedTurnover; locale: Locale; created_at: Date };

/** Above zero they make less of what is owed. */
const TAKES = ["redeemed", "voided", "cashed_out", "expired"] as const;
const GIVES = ["sold", "issued", "promotional", "imported", "refunded"] as const;

const SUMS_WIDTH = 340;

/** D1: what a period did to what is owed on gift cards, from what was owed before it to what is owed after it. */
export async function drawTurnover(wanted: TurnoverToDraw): Promise<Uint8Array> {
  const { turnover, locale, created_at } = wanted;
  const { seller, currency_code, from, to, as_of, flows, of_sold } = turnover;
  const words = WORDS[locale].gift_card;
  const day = (written: string) => formatDate(new Date(written), "UTC", locale);
  const days = (one: { from: string; to: string }) =>
    one.from === one.to ? day(one.from) : `${day(one.from)} – ${day(one.to)}`;
  const amount = (value: number) => formatAmount(value, currency_code, locale);
  const inFull = (value: number) => formatMoneyInFull(value, currency_code, locale);

  const headline = { title: words.turnover.title, number: days({ from, to }) };
  const sheet = new Sheet({ title: titleOf(headline), language: locale, created_at });
  const paper = paperOf(sheet, locale);
  const moved = flows.moved_in - flows.moved;
  const sums: Sum[] = [
    { label: words.turnover.opening, value: amount(flows.opening) },
    ...GIVES.map((flow) => ({ label: words.turnover[flow], value: amount(flows[flow]) })),
    { label: words.turnover.adjusted, value: amount(flows.adjusted) },
    ...TAKES.map((flow) => ({ label: words.turnover[flow], value: amount(0 - flows[flow]) })),
    ...(moved ? [{ label: words.turnover.moved, value: amount(moved) }] : []),
    { label: words.turnover.closing, value: inFull(flows.closing), is_grand: true },
  ];
  const ofSold: Sum[] = [
    { label: words.turnover.sold, value: amount(flows.sold) },
    { label: words.turnover.sold_paid, value: amount(flows.sold_paid) },
    ...(["redeemed", "outstanding", "ended"] as const).map((what) => ({
      label: words.of_sold[what],
      value: amount(of_sold[what]),
    })),
  ];
  const table = <Row extends { flows: PrintedFlows }>(
    rows: readonly Row[],
    [heading, cell]: [string, (row: Row) => string],
  ): Piece[] => {
    const number = (name: string, value: (flows: PrintedFlows) => number): Column<Row> => ({
      ...{ heading: name, width: "content", align: "right" },
      cell: (row) => amount(value(row.flows)),
    });
    const columns: Column<Row>[] = [
      { heading, width: "rest", style: TYPE.strong, cell },
      number(words.turnover.opening, ({ opening }) => opening),
      number(words.turnover.sold, ({ sold }) => sold),
      number(words.turnover.redeemed, ({ redeemed }) => redeemed),
      number(words.turnover.closing, ({ closing }) => closing),
    ];
    const pieces = tablePieces(sheet, BODY_WIDTH, rows, columns);
    const [first] = pieces;
    if (first) first.gap = 22;
    return pieces;
  };
  drawPaper(paper, seller, {
    headline,
    pieces: [
      factsPiece(paper, [
        [words.turnover.outstanding, inFull(turnover.outstanding)],
        [words.as_of, day(as_of)],
        [words.turnover.sold, inFull(flows.sold)],
        [words.turnover.redeemed, inFull(flows.redeemed)],
      ]),
      { block: sumsBlock(sheet, SUMS_WIDTH, sums), gap: 20 },
      headingPiece(paper, words.of_sold.heading),
      { block: sumsBlock(sheet, SUMS_WIDTH, ofSold), gap: 6 },
      ...table(turnover.apart, [words.what, ({ label }) => label]),
      ...table(turnover.periods, [words.from_day, days]),
    ],
  });
  return buffer(sheet.end());
}
