import { moneyIn, unitPrice } from "./amounts";
import { taxCategory } from "./taxes";
import type { EInvoice, EInvoiceLine } from "./types";
import { type Element, element } from "./xml";

/** UNECE's unit for what is counted. */
const EACH = "C62";
/** UNCL 5189 */
const DISCOUNT = "95";

/** An invoice's or a credit note's lines: what they come to without tax, and how that follows from price and discount. */
export function linesOf(of: EInvoice, is: { line: string; quantity: string }): (Element | null)[] {
  const money = moneyIn(of.currency_code);
  return of.lines.map((line, at) => {
    const discount = netDiscount(line);
    return element(is.line, [
      element("cbc:ID", String(at + 1)),
      element(is.quantity, String(line.quantity), { unitCode: EACH }),
      money("cbc:LineExtensionAmount", line.net_minor),
      discount === 0
        ? null
        : element("cac:AllowanceCharge", [
            element("cbc:ChargeIndicator", "false"),
            element("cbc:AllowanceChargeReasonCode", DISCOUNT),
            money("cbc:Amount", discount),
          ]),
      element("cac:Item", [
        element("cbc:Description", line.detail),
        element("cbc:Name", line.title),
        taxCategory(of, line.tax_rate, "cac:ClassifiedTaxCategory"),
      ]),
      element("cac:Price", [
        element(
          "cbc:PriceAmount",
          unitPrice(line.net_minor + discount, line.quantity, of.currency_code),
          { currencyID: of.currency_code.toUpperCase() },
        ),
      ]),
    ]);
  });
}

/** What a discount comes to without tax. One below 0 is none: the price has it. */
function netDiscount({ discount_minor, prices_include_tax, tax_rate }: EInvoiceLine): number {
  if (discount_minor <= 0) return 0;
  return prices_include_tax
    ? Math.round((discount_minor * 100) / (100 + tax_rate))
    : discount_minor;
}
