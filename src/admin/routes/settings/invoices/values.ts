import { parseDecimal } from "../../../lib/amounts";
import type { InvoicingSettings, NumberSeries, TaxCategory } from "../../../lib/invoice-types";
import { LOCALES, type TextByLocale, textByLocale } from "../../../lib/labels";

type Seller = InvoicingSettings["seller"];
type SwitchedOn = "vat_registered" | "in_business_register";

/** The seller as the form holds it: nothing typed is null. */
export type SellerValues = Pick<Seller, SwitchedOn> &
  Record<Exclude<keyof Seller, SwitchedOn>, string>;

export function sellerValues({
  vat_registered,
  in_business_register,
  ...texts
}: Seller): SellerValues {
  const typed = Object.entries(texts).map(([field, text]) => [field, text ?? ""]);
  return { ...Object.fromEntries(typed), vat_registered, in_business_register };
}

export function sellerOf({ vat_registered, in_business_register, ...typed }: SellerValues): Seller {
  const texts = Object.entries(typed).map(([field, text]) => [field, text.trim() || null]);
  return { ...Object.fromEntries(texts), vat_registered, in_business_register };
}

/** What stands at the foot of invoices, by language. */
export const footValues = ({ texts }: InvoicingSettings): TextByLocale =>
  Object.assign(
    textByLocale(),
    Object.fromEntries(LOCALES.map((locale) => [locale, texts[locale]?.foot ?? ""])),
  );

export const textsOf = (foot: TextByLocale): InvoicingSettings["texts"] =>
  Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const text = foot[locale].trim();
      return text ? [[locale, { foot: text }]] : [];
    }),
  );

export type TaxValues = { rate: string; category: TaxCategory["category"]; reason: string };

/** A rate of 0 is exempt, more often than not. */
export const NEW_TAX: TaxValues = { rate: "0", category: "E", reason: "" };

export const taxValues = ({ tax_categories }: InvoicingSettings): TaxValues[] =>
  tax_categories.map(({ rate, category, reason }) => ({
    rate: String(rate),
    category,
    reason: reason ?? "",
  }));

export const taxesOf = (values: readonly TaxValues[]): TaxCategory[] =>
  values.map(({ rate, category, reason }) => ({
    rate: parseDecimal(rate),
    category,
    reason: reason.trim() || null,
  }));

export const isRate = (text: string): boolean =>
  /^\d{1,3}([.,]\d{1,2})?$/.test(text.trim()) && parseDecimal(text) <= 100;

/** How the next number of a series looks, as the server makes it. */
export function exampleOf(
  { prefix, pattern, next }: Record<"prefix" | "pattern" | "next", string>,
  year: NumberSeries["year"],
): string {
  return pattern
    .replaceAll("{prefix}", prefix)
    .replaceAll("{year}", String(year ?? new Date().getFullYear()))
    .replace(/\{number(?::([1-9]))?\}/g, (_, digits?: string) =>
      next.trim().padStart(Number(digits ?? 1), "0"),
    );
}
