import { type CheckoutField, MAX_LENGTH } from "../../../shared/checkout-form";
import { invalid } from "../../../shared/errors";
import { labelIn } from "../../../shared/labels";
import type { Locale } from "../../../shared/locales";
import { oneLine } from "../../../shared/one-line";
import { isStorable, normalised, UNSTORABLE } from "../../../shared/text-schema";
import type { CheckoutAnswer } from "../types";

const YES_NO: Readonly<Record<Locale, { yes: string; no: string }>> = {
  en: { yes: "Yes", no: "No" },
  nb: { yes: "Ja", no: "Nei" },
  da: { yes: "Ja", no: "Nej" },
  uk: { yes: "Так", no: "Ні" },
};

/**
 * The answers to the shop's questions, in the order of the questions and in the buyer's language (E16). Null and blank
 * text are no answer.
 *
 * @throws 400 naming the field: an answer to no question, of the wrong type, or none where one is required
 */
export function readAnswers(
  fields: readonly CheckoutField[],
  given: Readonly<Record<string, unknown>>,
  locale: Locale,
): CheckoutAnswer[] {
  const unknown = Object.keys(given).find((key) => !fields.some((field) => field.key === key));
  if (unknown !== undefined) throw invalid(`answers.${unknown.slice(0, 64)}: is no field`);
  return fields.flatMap((field) => {
    const value = Object.hasOwn(given, field.key) ? given[field.key] : null;
    if (value !== null && !isBlank(value)) return answerTo(field, value, locale);
    if (field.is_required) throw wrong(field, "is required");
    return [];
  });
}

function answerTo(field: CheckoutField, value: unknown, locale: Locale): CheckoutAnswer {
  const asked = { key: field.key, label: labelIn(field.label, locale) };
  switch (field.type) {
    case "yes_no": {
      if (typeof value !== "boolean") throw wrong(field, "must be true or false");
      return { ...asked, value, text: YES_NO[locale][value ? "yes" : "no"] };
    }
    case "choice": {
      const option = field.options.find((option) => option.value === value);
      if (!option) throw wrong(field, "must be one of the options' values");
      return { ...asked, value: option.value, text: labelIn(option.label, locale) };
    }
    default: {
      const text = textOf(field, value);
      return { ...asked, value: text, text };
    }
  }
}

function textOf(field: CheckoutField & { type: "text" | "long_text" }, value: unknown): string {
  if (typeof value !== "string") throw wrong(field, "must be text");
  const text = normalised(value).trim();
  const max = field.max_length ?? MAX_LENGTH[field.type];
  if (text.length > max) throw wrong(field, `must be at most ${max} characters`);
  if (!isStorable(text)) throw wrong(field, UNSTORABLE);
  return field.type === "text" ? oneLine(text) : text;
}

function isBlank(value: unknown): boolean {
  return typeof value === "string" && oneLine(value) === "";
}

function wrong(field: CheckoutField, why: string) {
  return invalid(`answers.${field.key}: ${why}`);
}
