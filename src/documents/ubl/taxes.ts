import { moneyIn } from "./amounts";
import type { EInvoice, EInvoiceLine, TaxCategory } from "./types";
import { type Element, element } from "./xml";

/** The code that says why, of categories that have only one reason. */
const REASON_CODES: Partial<Record<TaxCategory["category"], string>> = {
  AE: "VATEX-EU-AE",
  G: "VATEX-EU-G",
  O: "VATEX-EU-O",
};

/**
 * The category of a rate: as the shop says, else a rate above 0 is the standard one. What is sold by who isn't registered
 * for VAT is outside of it. Null where nobody says why the rate is 0.
 */
function categoryOf(
  rate: number,
  categories: readonly TaxCategory[],
  isVatRegistered: boolean,
): TaxCategory | null {
  const said = categories.find((one) => one.rate === rate);
  if (!isVatRegistered) return { rate, category: "O", reason: said?.reason ?? null };
  return said ?? (rate > 0 ? { rate, category: "S", reason: null } : null);
}

/** What is wrong with a category for its rate; null when nothing is. */
export function faultOf({ rate, category, reason }: TaxCategory): string | null {
  if (category === "K") return "goods within the EEA (K) need the day and place of delivery";
  if (category === "S") return rate > 0 ? null : "a rate of 0 % is not the standard rate (S)";
  if (rate > 0) return `${rate} % can't be of category ${category}, which is for 0 %`;
  if (category === "E" && !reason) return "the settings lack the reason why 0 % is exempt";
  return null;
}

/** What is taxed at each rate, the highest first; of which category it is, where that is known. */
export function ratesOf({ lines, tax_categories, seller }: EInvoice) {
  const rates = [...new Set(lines.map(({ tax_rate }) => tax_rate))].sort((a, b) => b - a);
  return rates.map((rate) => {
    const own = lines.filter(({ tax_rate }) => tax_rate === rate);
    return {
      rate,
      said: categoryOf(rate, tax_categories, seller.vat_registered),
      net_minor: sum(own, "net_minor"),
      tax_minor: sum(own, "tax_minor"),
    };
  });
}

export const sum = (lines: readonly EInvoiceLine[], key: "net_minor" | "tax_minor") =>
  lines.reduce((all, line) => all + line[key], 0);

/** Whether nothing of it is in the scope of VAT: then nobody's VAT id may stand on it. */
export const isOutsideOfVat = (of: EInvoice) =>
  ratesOf(of).some(({ said }) => said?.category === "O");

export function taxTotal(of: EInvoice): Element | null {
  const money = moneyIn(of.currency_code);
  return element("cac:TaxTotal", [
    money("cbc:TaxAmount", sum(of.lines, "tax_minor")),
    ...ratesOf(of).map(({ rate, net_minor, tax_minor }) =>
      element("cac:TaxSubtotal", [
        money("cbc:TaxableAmount", net_minor),
        money("cbc:TaxAmount", tax_minor),
        taxCategory(of, rate, "cac:TaxCategory"),
      ]),
    ),
  ]);
}

/** A line names its category, and the sum of each says why nothing is charged. */
export function taxCategory(
  { tax_categories, seller }: EInvoice,
  rate: number,
  tag: "cac:ClassifiedTaxCategory" | "cac:TaxCategory",
): Element | null {
  const said = categoryOf(rate, tax_categories, seller.vat_registered);
  if (!said) throw new Error(`${rate} % has no category`);
  const { category, reason } = said;
  const isReasoned = tag === "cac:TaxCategory" && category !== "S" && category !== "Z";
  return element(tag, [
    element("cbc:ID", category),
    category === "O" ? null : element("cbc:Percent", String(rate)),
    isReasoned ? element("cbc:TaxExemptionReasonCode", REASON_CODES[category] ?? null) : null,
    isReasoned ? element("cbc:TaxExemptionReason", reason) : null,
    element("cac:TaxScheme", [element("cbc:ID", "VAT")]),
  ]);
}
