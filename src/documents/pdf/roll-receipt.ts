import { formatAmount, formatDate, formatNumber, formatRate, formatUnitPrice } from "../format";
import type { PrintedReceipt } from "../receipt";
import type { PrintedLine } from "../sale";
import { barcodeBlock } from "./barcode-block";
import { type Block, stack, textBlock, wrappedBlock } from "./blocks";
import { BLACK } from "./colours";
import { ROLL_TYPE } from "./document-looks";
import { orderNameOf, type Paper, type Sum, sumsBlock } from "./paper";
import { buyerNumber, orgNumberLabel, orgNumberOf, present } from "./parties";
import { grandTotal, paidSums, showsTax } from "./sale-parts";
import type { Sheet } from "./sheet";

/** In points: how wide the roll is, and what its printer leaves blank at each side. */
const ROLLS = { "58": { width: 164.4, margin: 14.2 }, "80": { width: 226.8, margin: 14.2 } };
const MARGIN = { top: 14, bottom: 22 };

/**
 * The receipt on a roll, as long as what it says. Black only and without the logo: a label printer knows neither colours
 * nor shades.
 */
export function drawRollReceipt(
  paper: Paper,
  receipt: PrintedReceipt,
  roll: keyof typeof ROLLS,
): void {
  const { sheet, locale, texts } = paper;
  const { width, margin } = ROLLS[roll];
  const room = width - 2 * margin;
  const { seller, order, buyer, reference, timezone } = receipt;
  const number = orgNumberOf(seller);
  const centred = (text: string | null, style: keyof typeof ROLL_TYPE) =>
    wrappedBlock(sheet, text, { ...ROLL_TYPE[style], width: room }, { align: "center" });
  const sums = (rows: readonly Sum[]) => sumsBlock(sheet, room, rows, ROLL_TYPE);
  const last = receipt.payments.at(-1);
  const about = present([
    ...seller.address_lines,
    number && `${orgNumberLabel(seller.country_code, locale)} ${number}`,
    seller.is_in_business_register && "Foretaksregisteret",
    seller.phone,
    seller.website ?? seller.email,
  ]);
  const bought = present([
    buyer.company,
    buyerNumber(buyer, locale),
    reference && `${texts.facts.reference}: ${reference}`,
  ]);
  const all = stack(
    [0, textBlock(sheet, seller.name, { ...ROLL_TYPE.name, width: room }, CENTRED)],
    [3, centred(about.join("\n"), "body")],
    [12, textBlock(sheet, texts.titles.receipt, { ...ROLL_TYPE.title, width: room }, CENTRED_H1)],
    [2, centred(orderNameOf(order), "body")],
    [0, centred(last ? formatDate(last.paid_at, timezone, locale) : null, "body")],
    [4, centred(bought.join("\n"), "body")],
    [8, dashes(sheet, room)],
    [4, sums(receipt.lines.map((line) => lineSum(paper, receipt, line)))],
    [7, dashes(sheet, room)],
    [4, sums(totals(paper, receipt))],
    [7, dashes(sheet, room)],
    [4, sums(paidSums(paper, receipt))],
    [16, barcodeBlock(sheet, order.code, { width: room, height: 34, align: "center", locale })],
    [12, centred(receipt.foot_text, "body")],
  );
  sheet.page(width, MARGIN.top + all.height + MARGIN.bottom);
  all.draw(margin, MARGIN.top);
}

const CENTRED = { align: "center" } as const;
const CENTRED_H1 = { tag: "H1", align: "center" } as const;

function lineSum({ locale, texts }: Paper, receipt: PrintedReceipt, line: PrintedLine): Sum {
  const { currency_code, prices_include_tax } = receipt;
  const { title, detail, quantity, unit_price, discount, net, total } = line;
  const price = `${formatNumber(quantity, locale)} × ${formatUnitPrice(unit_price, currency_code, locale)}`;
  const less = formatAmount(-discount, currency_code, locale);
  return {
    label: title,
    detail: present([
      detail,
      (quantity !== 1 || discount !== 0) && price,
      discount !== 0 && texts.sums.discount_of(less),
    ]).join("\n"),
    value: formatAmount(prices_include_tax ? total : net, currency_code, locale),
  };
}

/** As on a page, but with each rate's tax. */
function totals(paper: Paper, receipt: PrintedReceipt): Sum[] {
  const { locale, texts } = paper;
  const { net, taxes, currency_code } = receipt;
  const total = grandTotal(paper, receipt);
  if (!showsTax(receipt)) return total;
  const amount = (value: number) => formatAmount(value, currency_code, locale);
  const rates = taxes.map(({ rate, tax, reason }) => ({
    label: texts.sums.tax_of(formatRate(rate, locale)),
    detail: reason,
    value: amount(tax),
  }));
  return [{ label: texts.sums.net, value: amount(net) }, ...rates, ...total];
}

const dashes = (sheet: Sheet, width: number): Block => ({
  height: 1,
  draw: (x, y) =>
    sheet.ornament((document) => {
      document.save().dash(2, { space: 2 }).lineWidth(0.8);
      document
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke(BLACK)
        .restore();
    }),
});
