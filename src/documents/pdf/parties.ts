import type { Locale } from "../../shared/locales";
import type { PrintedBuyer, PrintedSeller } from "../sale";
import { TEXTS } from "../texts";

/** In Norway's groups of three, and with MVA where the seller is in the VAT register; elsewhere as it is. */
export function orgNumberOf({
  country_code,
  org_number,
  is_vat_registered,
}: Pick<PrintedSeller, "country_code" | "org_number" | "is_vat_registered">): string | null {
  if (!org_number) return null;
  if (country_code.toLowerCase() !== "no") return org_number;
  const grouped = org_number
    .replace(/\s/g, "")
    .replace(/^(\d{3})(\d{3})(\d{3})$/, "$1\u00A0$2\u00A0$3");
  return is_vat_registered ? `NO\u00A0${grouped}\u00A0MVA` : grouped;
}

export function orgNumberLabel(countryCode: string | null, locale: Locale): string {
  const { org_number, cvr_number } = TEXTS[locale].paper;
  return countryCode?.toLowerCase() === "dk" ? cvr_number : org_number;
}

/** The lines of a seller's address, the first one its name. */
export function sellerLines(seller: PrintedSeller, locale: Locale): string[] {
  const number = orgNumberOf(seller);
  return present([
    seller.name,
    seller.address_lines.join(", "),
    number && `${orgNumberLabel(seller.country_code, locale)} ${number}`,
    seller.is_in_business_register && "Foretaksregisteret",
    present([seller.email, seller.phone]).join(" · "),
    seller.website,
  ]);
}

/** The lines of a buyer's address, the first one the company, or else the name. */
export function buyerLines(buyer: PrintedBuyer, locale: Locale): string[] {
  return present([
    buyer.company,
    buyer.name,
    ...buyer.address_lines,
    buyerNumber(buyer, locale),
    buyer.email,
    buyer.phone,
  ]);
}

/** The organisation number of a buyer that has one, with what it is called where the buyer is. */
export function buyerNumber(
  { org_number, country_code }: PrintedBuyer,
  locale: Locale,
): string | null {
  const number = orgNumberOf({
    ...{ org_number, country_code: country_code ?? "", is_vat_registered: false },
  });
  return number && `${orgNumberLabel(country_code, locale)} ${number}`;
}

export const present = (lines: readonly (string | null | false)[]): string[] =>
  lines.filter((line): line is string => typeof line === "string" && line.trim() !== "");
