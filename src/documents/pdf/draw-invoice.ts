import { buffer } from "node:stream/consumers";
import type { Locale } from "../../shared/locales";
import { WORDS } from "../../shared/words";
import { formatDate, formatMoneyInFull } from "../format";
import type { PrintedInvoice } from "../invoice";
import { TEXTS } from "../texts";
import { stack, wrappedBlock } from "./blocks";
import { TYPE } from "./document-looks";
import { BODY_WIDTH, type Piece } from "./flow";
import {
  drawPaper,
  type Fact,
  factsPiece,
  orderNameOf,
  PANEL_WIDTH,
  type Paper,
  panelPiece,
  paperOf,
  partiesPiece,
  type Sum,
  titleOf,
} from "./paper";
import { buyerLines, sellerLines } from "./parties";
import { payPanel } from "./pay-panel";
import { prosePieces } from "./prose";
import { paymentSums, salePieces, totalSums } from "./sale-parts";
import { Sheet } from "./sheet";

/** Each in its language, each from a page of its own on. */
export type InvoicesToDraw = {
  invoices: readonly { invoice: PrintedInvoice; locale: Locale }[];
  created_at: Date;
};

/** Invoices, their drafts, credit notes, and that invoices are void: one layout. */
export async function drawInvoices({ invoices, created_at }: InvoicesToDraw): Promise<Uint8Array> {
  const titles = invoices.map(({ invoice, locale }) => titleOf(headlineOf(invoice, locale)));
  const sheet = new Sheet({
    title: [...new Set([titles[0], titles.at(-1)])].join(" – "),
    language: invoices[0]?.locale ?? "en",
    created_at,
  });
  for (const { invoice, locale } of invoices) drawInvoice(paperOf(sheet, locale), invoice);
  return buffer(sheet.end());
}

const headlineOf = (invoice: PrintedInvoice, locale: Locale) => ({
  title: TEXTS[locale].paper.titles[invoice.kind],
  number: invoice.kind === "draft" ? null : invoice.number,
});

function drawInvoice(paper: Paper, invoice: PrintedInvoice): void {
  const { sheet, locale, texts } = paper;
  const { buyer, seller, note, foot_text } = invoice;
  drawPaper(paper, seller, {
    headline: headlineOf(invoice, locale),
    pieces: [
      partiesPiece(
        paper,
        [texts.buyer, buyerLines(buyer, locale)],
        [texts.seller, sellerLines(seller, locale)],
      ),
      factsPiece(paper, factsOf(paper, invoice)),
      noticePiece(paper, invoice),
      ...salePieces(paper, invoice, sumsOf(paper, invoice)),
      ...prosePieces(sheet, note, { ...TYPE.body, width: BODY_WIDTH }, { gap: 20 }),
      ...payPanel(paper, invoice),
      ...prosePieces(sheet, foot_text, { ...TYPE.detail, width: BODY_WIDTH }, { gap: 18 }),
    ],
    ...(invoice.kind === "draft" && { mark: texts.draft_mark }),
    ...(invoice.kind === "sample" && { mark: texts.sample_mark }),
  });
}

function factsOf({ locale, texts }: Paper, invoice: PrintedInvoice): Fact[] {
  const { facts } = texts;
  const day = (at: Date) => formatDate(at, invoice.timezone, locale);
  const order: Fact[] = [
    [WORDS[locale].columns.order, orderNameOf(invoice.order)],
    [facts.reference, invoice.reference],
  ];
  switch (invoice.kind) {
    case "draft":
      return [[facts.due_date, invoice.due_at && day(invoice.due_at)], ...order];
    case "invoice":
    case "sample":
      return [
        [facts.invoice_date, day(invoice.issued_at)],
        [facts.due_date, invoice.due_at && day(invoice.due_at)],
        ...order,
      ];
    case "credit_note":
      return [
        [facts.date, day(invoice.issued_at)],
        [facts.credited_invoice, invoice.credits.number],
        ...order,
      ];
    case "void":
      return [
        [facts.invoice_date, day(invoice.issued_at)],
        [facts.voided_at, day(invoice.voided_at)],
        ...order,
      ];
  }
}

/** What the paper is, where that isn't said by its lines. */
function noticePiece(paper: Paper, invoice: PrintedInvoice): Piece {
  const { sheet, texts } = paper;
  const reason = "reason" in invoice && invoice.reason;
  const look = { ...TYPE.body, width: PANEL_WIDTH };
  const notice = stack(
    [0, wrappedBlock(sheet, noticeOf(paper, invoice), { ...TYPE.strong, width: PANEL_WIDTH })],
    [2, wrappedBlock(sheet, reason ? `${texts.reason}: ${reason}` : null, look)],
  );
  return panelPiece(sheet, notice);
}

function noticeOf({ locale, texts }: Paper, invoice: PrintedInvoice): string | null {
  const day = (at: Date) => formatDate(at, invoice.timezone, locale);
  switch (invoice.kind) {
    case "draft":
      return texts.draft_notice;
    case "sample":
      return texts.sample_notice;
    case "credit_note":
      return texts.credit_notice(invoice.credits.number, day(invoice.credits.issued_at));
    case "void":
      return texts.void_notice(invoice.number, day(invoice.issued_at));
    case "invoice":
      return null;
  }
}

function sumsOf(paper: Paper, invoice: PrintedInvoice): Sum[] {
  const { locale, texts } = paper;
  if (invoice.kind === "credit_note") {
    return [...totalSums(paper, invoice, texts.sums.credited), ...paymentSums(paper, invoice, 1)];
  }
  const total = totalSums(paper, invoice);
  if (invoice.kind === "void" || !invoice.payments.length) return total;
  const due = formatMoneyInFull(invoice.amount_due, invoice.currency_code, locale);
  return [
    ...total,
    ...paymentSums(paper, invoice, -1),
    { label: WORDS[locale].sums.amount_due, value: due, is_grand: true },
  ];
}
