import { parseDecimal } from "../../../lib/amounts";
import type { InvoicingSettings, NumberSeries, TaxCategory } from "../../../lib/invoice-types";
import { numberOrNull } from "../../../lib/whole-numbers";

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
  const country_code = texts.country_code?.toUpperCase() ?? "";
  return { ...Object.fromEntries(typed), country_code, vat_registered, in_business_register };
}

export function sellerOf({ vat_registered, in_business_register, ...typed }: SellerValues): Seller {
  const texts = Object.entries(typed).map(([field, text]) => [field, text.trim() || null]);
  return { ...Object.fromEntries(texts), vat_registered, in_business_register };
}

/** As many as the server takes. */
export const MOST_DAYS = 365;

export type TermsValues = Pick<InvoicingSettings, "reference_scheme" | "e_invoice"> & {
  payment_days: string;
};

export const termsValues = ({
  payment_days,
  reference_scheme,
  e_invoice,
}: InvoicingSettings): TermsValues => ({
  payment_days: String(payment_days),
  reference_scheme,
  e_invoice,
});

export const termsOf = ({ payment_days, ...chosen }: TermsValues) => ({
  payment_days: Number(payment_days),
  ...chosen,
});

export type DeadlineValues = Pick<InvoicingSettings, "on_deadline"> & {
  reminders_days: string;
  deadline_days: string;
};

export const deadlineValues = (settings: InvoicingSettings): DeadlineValues => ({
  reminders_days: settings.reminders_days.join(", ").replaceAll("-", "−"),
  deadline_days: settings.deadline_days === null ? "" : String(settings.deadline_days),
  on_deadline: settings.on_deadline,
});

export const deadlineOf = ({ reminders_days, deadline_days, on_deadline }: DeadlineValues) => ({
  reminders_days: daysIn(reminders_days),
  deadline_days: numberOrNull(deadline_days),
  on_deadline,
});

/** `−3, 1 7`: numbers of days, in the order of time; with whatever sign a keyboard has for minus. */
export const daysIn = (text: string): number[] => {
  const days = text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((one) => Number(one.replace(/^[−–]/, "-")));
  return [...new Set(days)].sort((one, other) => one - other);
};

const MOST_REMINDERS = 10;

export const areDays = (text: string): boolean => {
  const days = daysIn(text);
  return (
    days.length <= MOST_REMINDERS &&
    days.every((one) => Number.isInteger(one) && Math.abs(one) <= MOST_DAYS)
  );
};

export type OrderingValues = Pick<
  InvoicingSettings,
  "automatic" | "allow_late_due_date" | "partial_capture_providers"
> & {
  /** Only customers of the groups may order by invoice. */
  only_groups: boolean;
  invoice_customer_group_ids: string[];
};

export const orderingValues = ({
  automatic,
  allow_late_due_date,
  partial_capture_providers,
  invoice_customer_group_ids,
}: InvoicingSettings): OrderingValues => ({
  automatic,
  allow_late_due_date,
  partial_capture_providers,
  only_groups: invoice_customer_group_ids !== null,
  invoice_customer_group_ids: invoice_customer_group_ids ?? [],
});

export const orderingOf = ({
  only_groups,
  invoice_customer_group_ids,
  ...others
}: OrderingValues) => ({
  ...others,
  invoice_customer_group_ids: only_groups ? invoice_customer_group_ids : null,
});

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

const TOKEN = /\{(?:prefix|year|number(?::[1-9])?)\}/g;

/** How the next number of a series looks, as the server makes it; null of a pattern that it refuses. */
export function exampleOf(
  { prefix, pattern, next }: Record<"prefix" | "pattern" | "next", string>,
  year: NumberSeries["year"],
): string | null {
  const isRefused =
    !/\{number(:[1-9])?\}/.test(pattern) ||
    (year !== null && !pattern.includes("{year}")) ||
    /[{}]/.test(pattern.replace(TOKEN, ""));
  if (isRefused) return null;
  return pattern
    .replaceAll("{prefix}", prefix)
    .replaceAll("{year}", String(year ?? new Date().getFullYear()))
    .replace(/\{number(?::([1-9]))?\}/g, (_, digits?: string) =>
      next.trim().padStart(Number(digits ?? 1), "0"),
    );
}
