import type { Checkout } from "../../modules/checkout/types";
import type { CheckoutField, CheckoutForm } from "../../shared/checkout-form";
import { labelIn } from "../../shared/labels";
import type { Locale } from "../../shared/locales";

/** The terms that hold, and those that the buyer accepted (M6). */
export function presentTerms({ terms }: CheckoutForm, checkout: Checkout, locale: Locale) {
  return {
    terms: terms && {
      version: terms.version,
      label: labelIn(terms.label, locale),
      url: terms.url,
      is_required: terms.is_required,
    },
    accepted: checkout.terms,
  };
}

/** The shop's questions, and what the buyer answered by their keys (E16). */
export function presentFields(
  { checkout_fields }: CheckoutForm,
  checkout: Checkout,
  locale: Locale,
) {
  return {
    fields: checkout_fields.map((field) => presentField(field, locale)),
    answers: Object.fromEntries(checkout.fields.map(({ key, value }) => [key, value])),
  };
}

function presentField(field: CheckoutField, locale: Locale) {
  return {
    key: field.key,
    label: labelIn(field.label, locale),
    type: field.type,
    is_required: field.is_required,
    max_length: "max_length" in field ? (field.max_length ?? null) : null,
    options:
      field.type === "choice"
        ? field.options.map(({ value, label }) => ({ value, label: labelIn(label, locale) }))
        : null,
  };
}
