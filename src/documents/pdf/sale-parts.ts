import { WORDS } from "../../shared/words";
import {
  formatAmount,
  formatDate,
  formatMoneyInFull,
  formatNumber,
  formatRate,
  formatUnitPrice,
} from "../format";
import type { PrintedReceipt } from "../receipt";
import type { PrintedLine, PrintedPart, PrintedPayment, PrintedSale } from "../sale";
import { type Block, EMPTY, pair, stack, tagged, wrappedBlock } from "./blocks";
import { TYPE } from "./document-looks";
import { BODY_WIDTH, type Piece } from "./flow";
import { type Paper, type Sum, sumsBlock } from "./paper";
import { present } from "./parties";
import { type Column, tablePieces } from "./table";

const SUMS_WIDTH = 226;
const TAXES_WIDTH = BODY_WIDTH - SUMS_WIDTH - 36;

/** The lines of a sale, and below the last of them, on the same page, the taxes and the sums. */
export function salePieces(paper: Paper, sale: PrintedSale, sums: readonly Sum[]): Piece[] {
  const rows = tablePieces(paper.sheet, BODY_WIDTH, sale.lines, lineColumns(paper, sale));
  const last = rows.at(-1);
  if (last) last.keeps_with_next = true;
  const [first] = rows;
  if (first) first.gap = 20;
  const right = sumsBlock(paper.sheet, SUMS_WIDTH, sums);
  const below = pair(taxesBlock(paper, sale), right, BODY_WIDTH - SUMS_WIDTH);
  return [...rows, { block: below, gap: 14 }];
}

function lineColumns(paper: Paper, sale: PrintedSale): Column<PrintedLine>[] {
  const { locale, texts } = paper;
  const { columns } = texts;
  const { currency_code, prices_include_tax } = sale;
  const headings = headingsOf(paper, sale);
  const number = { width: "content", align: "right" } as const;
  const hasDiscounts = sale.lines.some(({ discount }) => discount !== 0);
  const isItem = ({ kind }: PrintedLine) => kind === "item";
  const all: (Column<PrintedLine> | false)[] = [
    {
      heading: columns.description,
      width: "rest",
      style: TYPE.strong,
      cell: ({ title, detail }) => ({ text: title, detail }),
    },
    {
      heading: columns.quantity,
      ...number,
      cell: (line) => (isItem(line) ? formatNumber(line.quantity, locale) : null),
    },
    {
      heading: headings.price,
      ...number,
      cell: (line) =>
        isItem(line) ? formatUnitPrice(line.unit_price, currency_code, locale) : null,
    },
    hasDiscounts && {
      heading: columns.discount,
      ...number,
      cell: ({ discount }) =>
        discount === 0 ? null : formatAmount(discount, currency_code, locale),
    },
    showsTax(sale) && {
      heading: columns.tax,
      ...number,
      cell: ({ tax_rate }) => formatRate(tax_rate, locale),
    },
    {
      heading: headings.amount,
      ...number,
      style: TYPE.strong,
      cell: ({ net, total }) =>
        formatAmount(prices_include_tax ? total : net, currency_code, locale),
    },
  ];
  return all.filter((column): column is Column<PrintedLine> => column !== false);
}

function headingsOf({ locale, texts }: Paper, sale: PrintedSale) {
  const { columns } = texts;
  const words = WORDS[locale].columns;
  if (!showsTax(sale)) return { price: words.price, amount: words.amount };
  return sale.prices_include_tax
    ? { price: columns.price_with_tax, amount: columns.amount_with_tax }
    : { price: columns.price_without_tax, amount: columns.amount_without_tax };
}

/** What is taxed at each rate, and why nothing is at 0. */
function taxesBlock({ sheet, locale, texts }: Paper, sale: PrintedSale): Block {
  const { taxes, currency_code } = sale;
  const amount = (value: number) => formatAmount(value, currency_code, locale);
  const number = { width: "content", align: "right" } as const;
  const rows = tablePieces(sheet, TAXES_WIDTH, taxes, [
    {
      heading: texts.taxes.rate,
      width: "rest",
      cell: ({ rate }) => formatRate(rate, locale),
    },
    { heading: texts.taxes.base, ...number, cell: ({ net }) => amount(net) },
    { heading: texts.taxes.tax, ...number, cell: ({ tax }) => amount(tax) },
  ]);
  if (!rows.length || !showsTax(sale)) return EMPTY;
  const table = stack(...rows.map(({ block }): [number, Block] => [0, block]));
  const reasons = taxes.flatMap(({ rate, reason }) =>
    reason ? [`${formatRate(rate, locale)}: ${reason}`] : [],
  );
  const look = { ...TYPE.detail, width: TAXES_WIDTH };
  return stack(
    [0, tagged(sheet, "Table", table)],
    [5, wrappedBlock(sheet, reasons.join("\n"), look)],
  );
}

/** A seller who isn't in the VAT register says nothing of it, unless why. */
export const showsTax = ({ seller, tax, taxes }: PrintedSale): boolean =>
  seller.is_vat_registered || tax !== 0 || taxes.some(({ reason }) => reason !== null);

type Total = PrintedSale & { beside?: readonly PrintedPart[] };

/** What it all comes to, the last of the sums with the currency. */
export function totalSums(paper: Paper, sale: Total, label?: string): Sum[] {
  const { locale, texts } = paper;
  const { net, tax, currency_code } = sale;
  const amount = (value: number) => formatAmount(value, currency_code, locale);
  const total = grandTotal(paper, sale, label);
  if (!showsTax(sale)) return total;
  return [
    { label: texts.sums.net, value: amount(net) },
    { label: texts.sums.tax, value: amount(tax) },
    ...total,
  ];
}

export function grandTotal({ locale, texts }: Paper, sale: Total, label?: string): Sum[] {
  const { beside = [], currency_code } = sale;
  const words = WORDS[locale].sums;
  const usual = showsTax(sale) ? texts.sums.total : words.total;
  const parts = beside.map(({ label, amount }) => ({
    label,
    value: formatAmount(amount, currency_code, locale),
  }));
  const total = {
    label: label ?? usual,
    value: formatMoneyInFull(sale.total, currency_code, locale),
    is_grand: true,
  };
  return [...parts, total];
}

/** By which means money came or went, when, and how much: below zero where it lowers what is due. */
export function paymentSums(
  { locale }: Paper,
  { payments, currency_code, timezone }: PrintedSale,
  sign: 1 | -1,
): Sum[] {
  return payments.map(({ label, reference, amount, paid_at }: PrintedPayment) => ({
    label,
    detail: present([formatDate(paid_at, timezone, locale), reference]).join(" · "),
    value: formatAmount(sign * amount, currency_code, locale),
  }));
}

/** What came in by which means, what of it went back, and what is still due. */
export function paidSums(paper: Paper, receipt: PrintedReceipt): Sum[] {
  const { locale, texts } = paper;
  const { currency_code, paid, refunded, to_refund, amount_due } = receipt;
  const words = WORDS[locale].sums;
  const sums = paymentSums(paper, receipt, 1);
  sums.push({
    label: words.paid,
    value: formatMoneyInFull(paid, currency_code, locale),
    is_grand: true,
  });
  const gone: [string, number][] = [
    [texts.sums.refunded, refunded],
    [texts.sums.to_refund, to_refund],
  ];
  for (const [label, amount] of gone.filter(([, amount]) => amount > 0)) {
    sums.push({ label, value: formatAmount(-amount, currency_code, locale) });
  }
  if (amount_due > 0) {
    sums.push({ label: words.amount_due, value: formatAmount(amount_due, currency_code, locale) });
  }
  return sums;
}
