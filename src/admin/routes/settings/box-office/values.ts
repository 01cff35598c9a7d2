import { type Locale, labelsOf, type TextByLocale, textByLocale } from "../../../lib/labels";
import type {
  CheckoutField,
  CheckoutTerms,
  FieldType,
  NotificationSettings,
  ShopSettings,
} from "../../../lib/shop-settings-types";
import { numberOrNull } from "../../../lib/whole-numbers";

export const FIELD_TYPES = [
  "text",
  "long_text",
  "choice",
  "yes_no",
] as const satisfies readonly FieldType[];

export type OptionValues = { value: string; label: TextByLocale };

/** A question of the checkout as its form holds it. */
export type FieldValues = {
  key: string;
  label: TextByLocale;
  type: FieldType;
  options: OptionValues[];
  is_required: boolean;
  max_length: string;
};

export const NO_OPTION: OptionValues = { value: "", label: textByLocale() };

export const fieldValues = (field: CheckoutField | undefined): FieldValues => ({
  key: field?.key ?? "",
  label: textByLocale(field?.label),
  type: field?.type ?? "text",
  options:
    field?.type === "choice"
      ? field.options.map(({ value, label }) => ({ value, label: textByLocale(label) }))
      : [NO_OPTION],
  is_required: field?.is_required ?? false,
  max_length: String((field && "max_length" in field && field.max_length) || ""),
});

/**
 * What the server takes. A new question and new choices get their names for the API from what they are called, and
 * keep them: answers are kept under them.
 */
export function fieldOf(values: FieldValues, takenKeys: readonly string[]): CheckoutField {
  const { type, is_required, max_length } = values;
  const label = labelsOf(values.label);
  const question = {
    key: values.key || nameFrom(label.en, "field", takenKeys),
    label,
    is_required,
  };
  if (type === "yes_no") return { ...question, type };
  if (type === "choice") return { ...question, type, options: optionsOf(values.options) };
  const longest = numberOrNull(max_length);
  return { ...question, type, ...(longest !== null && { max_length: longest }) };
}

function optionsOf(options: readonly OptionValues[]) {
  const taken = options.map(({ value }) => value).filter(Boolean);
  return options.map(({ value, label }) => {
    const labels = labelsOf(label);
    const name = value || nameFrom(labels.en, "option", taken);
    taken.push(name);
    return { value: name, label: labels };
  });
}

const LONGEST_NAME = 40;

/** `company_name` of “Company name”, with a number where that is taken; `instead` of what has no Latin letters. */
export function nameFrom(text: string, instead: string, taken: readonly string[]): string {
  const latin = text
    .toLowerCase()
    .replace(/æ/g, "ae")
    .replace(/ø/g, "o")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[\d_]+|_+$/g, "")
    .slice(0, LONGEST_NAME);
  const name = latin || instead;
  if (!taken.includes(name)) return name;
  for (let number = 2; ; number++) {
    if (!taken.includes(`${name}_${number}`)) return `${name}_${number}`;
  }
}

export type TermsValues = {
  version: string;
  label: TextByLocale;
  url: string;
  is_required: boolean;
};

export const termsValues = (terms: CheckoutTerms | null): TermsValues => ({
  version: terms?.version ?? "",
  label: textByLocale(terms?.label),
  url: terms?.url ?? "",
  is_required: terms?.is_required ?? true,
});

export const termsOf = ({ version, label, url, is_required }: TermsValues): CheckoutTerms => ({
  version: version.trim(),
  label: labelsOf(label),
  url: url.trim() || null,
  is_required,
});

/** The shop's default language, as a choice. */
export const AS_CONFIGURED = "default";

export type NotificationValues = {
  order_confirmation: boolean;
  shipped: boolean;
  order_expired: boolean;
  merchant_order_expired: boolean;
  merchant_email: string;
  administrators: string;
  sms_numbers: string;
  locale: Locale | typeof AS_CONFIGURED;
};

export const notificationValues = (settings: NotificationSettings): NotificationValues => ({
  order_confirmation: settings.order_confirmation,
  shipped: settings.shipped,
  order_expired: settings.order_expired,
  merchant_order_expired: settings.merchant_order_expired,
  merchant_email: settings.merchant_email ?? "",
  administrators: settings.administrators.join("\n"),
  sms_numbers: settings.sms_numbers.join("\n"),
  locale: settings.locale ?? AS_CONFIGURED,
});

export const notificationsOf = (values: NotificationValues): NotificationSettings => ({
  order_confirmation: values.order_confirmation,
  shipped: values.shipped,
  order_expired: values.order_expired,
  merchant_order_expired: values.merchant_order_expired,
  merchant_email: values.merchant_email.trim() || null,
  administrators: linesOf(values.administrators),
  sms_numbers: linesOf(values.sms_numbers).map((number) => number.replace(/[\s()-]/g, "")),
  locale: values.locale === AS_CONFIGURED ? null : values.locale,
});

/** One thing a line; commas and semicolons do as well, for whoever pastes a list. */
export const linesOf = (text: string): string[] =>
  text
    .split(/[\n,;]+/)
    .map((line) => line.trim())
    .filter(Boolean);

/** As much as spares what is mistyped the way to the server, which looks closer. */
export type ShopValues = Record<keyof ShopSettings, string>;

export const shopValues = (shop: ShopSettings): ShopValues => ({
  name: shop.name ?? "",
  phone: shop.phone ?? "",
  email: shop.email ?? "",
  account: shop.account ?? "",
  payment_days: shop.payment_days === null ? "" : String(shop.payment_days),
});

export const shopOf = (values: ShopValues): ShopSettings => ({
  name: values.name.trim() || null,
  phone: values.phone.trim() || null,
  email: values.email.trim() || null,
  account: values.account.trim() || null,
  payment_days: numberOrNull(values.payment_days),
});
