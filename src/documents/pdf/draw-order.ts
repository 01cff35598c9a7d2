import { buffer } from "node:stream/consumers";
import type { Locale } from "../../shared/locales";
import { WORDS } from "../../shared/words";
import { formatAmount, formatMoment, formatMoneyInFull, formatNumber } from "../format";
import type { PrintedOrder } from "../order-print";
import { TYPE } from "./document-looks";
import { BODY_WIDTH, type Piece } from "./flow";
import {
  drawPaper,
  factsPiece,
  headingPiece,
  orderNameOf,
  type Paper,
  paperOf,
  partiesPiece,
  type Sum,
  titleOf,
} from "./paper";
import { buyerLines, present } from "./parties";
import { paymentSums, salePieces, totalSums } from "./sale-parts";
import { Sheet } from "./sheet";
import { type Column, tablePieces } from "./table";

export type OrderToDraw = { order: PrintedOrder; locale: Locale; created_at: Date };

/** The order as it stands. */
export async function drawOrder({ order, locale, created_at }: OrderToDraw): Promise<Uint8Array> {
  const words = WORDS[locale].columns;
  const headline = { title: words.order, number: orderNameOf(order.order) };
  const sheet = new Sheet({ title: titleOf(headline), language: locale, created_at });
  const paper = paperOf(sheet, locale);
  const { texts } = paper;
  drawPaper(paper, order.seller, {
    headline,
    pieces: [
      partiesPiece(
        paper,
        [words.buyer, buyerLines(order.buyer, locale)],
        [texts.ship_to, present(order.ship_to)],
      ),
      factsPiece(paper, [
        [words.placed, formatMoment(order.placed_at, order.timezone, locale)],
        [words.order_status, order.status],
        [words.payment, order.payment_status],
        [words.department, order.sales_channel],
        [texts.facts.reference, order.reference],
      ]),
      ...salePieces(paper, order, sumsOf(paper, order)),
      ...cancelledPieces(paper, order),
      ...ticketPieces(paper, order),
      ...answerPieces(paper, order),
    ],
  });
  return buffer(sheet.end());
}

function sumsOf(paper: Paper, order: PrintedOrder): Sum[] {
  const { locale, texts } = paper;
  const { currency_code, paid, reserved, refunded, to_refund, amount_due } = order;
  const words = WORDS[locale].sums;
  const amount = (value: number) => formatAmount(value, currency_code, locale);
  const others: [string, number][] = [
    [words.paid, paid],
    [words.reserved, reserved],
    [texts.sums.refunded, -refunded],
    [texts.sums.to_refund, -to_refund],
  ];
  return [
    ...totalSums(paper, order),
    ...paymentSums(paper, order, 1),
    ...others
      .filter(([, value]) => value !== 0)
      .map(([label, value]) => ({ label, value: amount(value) })),
    {
      label: words.amount_due,
      value: formatMoneyInFull(amount_due, currency_code, locale),
      is_grand: true,
    },
  ];
}

/** A table below its heading, or nothing. */
function tableBelow<Row>(
  paper: Paper,
  heading: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): Piece[] {
  const pieces = tablePieces(paper.sheet, BODY_WIDTH, rows, columns);
  const [first] = pieces;
  if (first) first.gap = 4;
  return first ? [headingPiece(paper, heading), ...pieces] : [];
}

function cancelledPieces(paper: Paper, order: PrintedOrder): Piece[] {
  const { locale, texts } = paper;
  const { columns } = texts;
  const number = { width: "content", align: "right" } as const;
  return tableBelow(paper, texts.order.cancelled_lines, order.cancelled_lines, [
    { heading: columns.description, width: "rest", cell: ({ title }) => title },
    {
      heading: columns.quantity,
      ...number,
      cell: ({ quantity }) => formatNumber(quantity, locale),
    },
    {
      heading: WORDS[locale].columns.amount,
      ...number,
      cell: ({ amount }) => formatAmount(amount, order.currency_code, locale),
    },
  ]);
}

function ticketPieces(paper: Paper, order: PrintedOrder): Piece[] {
  const { locale, texts } = paper;
  const words = WORDS[locale].columns;
  return tableBelow(paper, texts.order.attendees, order.tickets, [
    {
      heading: texts.order.name,
      width: "rest",
      style: TYPE.strong,
      cell: ({ attendee_name, number }) => ({ text: attendee_name ?? "–", detail: number }),
    },
    {
      heading: words.event,
      width: "rest",
      cell: ({ event, session }) => ({ text: event, detail: session }),
    },
    { heading: words.ticket_type, width: "rest", cell: ({ ticket_type }) => ticket_type },
    { heading: texts.order.state, width: "content", cell: ({ status }) => status },
  ]);
}

/** What was answered at checkout, and which terms were accepted when. */
function answerPieces(paper: Paper, { answers, terms, timezone }: PrintedOrder): Piece[] {
  const { locale, texts } = paper;
  const facts = tableBelow(paper, texts.order.answers, answers, [
    { heading: texts.order.question, width: "rest", cell: ({ label }) => label },
    { heading: texts.order.answer, width: "rest", style: TYPE.strong, cell: ({ text }) => text },
  ]);
  const accepted = tableBelow(paper, texts.order.terms, terms, [
    { heading: texts.order.version, width: "rest", cell: ({ version }) => version },
    {
      heading: texts.order.accepted_at,
      width: "rest",
      cell: ({ accepted_at }) => formatMoment(accepted_at, timezone, locale),
    },
  ]);
  return [...facts, ...accepted];
}
