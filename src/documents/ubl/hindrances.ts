import { currencyDecimals } from "../../shared/money";
import { registrationOf } from "./registration";
import { faultOf, ratesOf } from "./taxes";
import type { EInvoice, Party } from "./types";

/** Amounts have two decimals at most. */
const MOST_DECIMALS = 2;

/** Sellers there need what a shop doesn't keep (a chamber's number, a contact's name), by rules of their own. */
const OWN_RULES = new Set(["de", "gr", "nl", "se"]);

/**
 * What keeps a document from being an e-invoice, in plain words; none when it can be one. Peppol's network would refuse it,
 * or the books that it comes to would be wrong.
 */
export function hindrancesOf(of: EInvoice): string[] {
  const { seller, buyer, currency_code, lines } = of;
  const rates = ratesOf(of);
  const isOutside = rates.some(({ said }) => said?.category === "O");
  const unit = 10 ** currencyDecimals(currency_code);
  const sellerCountry = seller.country_code?.toLowerCase() ?? "";
  return [
    currencyDecimals(currency_code) > MOST_DECIMALS &&
      `amounts of ${currency_code.toUpperCase()} have more than two decimals`,
    OWN_RULES.has(sellerCountry) &&
      `sellers of ${sellerCountry.toUpperCase()} have rules of their own`,
    numberHindrance("seller", seller),
    !(buyer.company || buyer.name) && "the buyer has no name",
    !buyer.country_code && "the buyer has no country",
    numberHindrance("buyer", buyer),
    !lines.length && "it has no lines",
    lines.some(({ net_minor, tax_minor }) => net_minor < 0 || tax_minor < 0) && "a line is below 0",
    isOutside && rates.length > 1 && "what is outside of VAT stands beside what is not",
    ...rates.flatMap(({ rate, said, net_minor, tax_minor }) => {
      if (!said) return `the settings lack the category of ${rate} %`;
      if (said.category === "O" && tax_minor !== 0) return "the seller isn't registered for VAT";
      const exact = (net_minor * rate) / 100;
      // As far as the rules let rounding go: below one whole unit of the currency.
      const isOff = rate > 0 ? Math.abs(tax_minor - exact) >= unit : tax_minor !== 0;
      return [faultOf(said), isOff && `the tax at ${rate} % isn't ${rate} % of what is taxed`];
    }),
  ].filter((one): one is string => !!one);
}

function numberHindrance(who: "seller" | "buyer", { org_number, country_code }: Party) {
  if (!org_number) return `the ${who} has no organisation number`;
  return (
    !registrationOf(org_number, country_code) &&
    `the ${who}'s organisation number is no address in Peppol`
  );
}
