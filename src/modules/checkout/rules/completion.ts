import type { CheckoutForm } from "../../../shared/checkout-form";
import { refusal } from "../../../shared/errors";
import type { Checkout } from "../types";

/** Whether an order may come of a cart only when its buyer has said something. */
export function asksAnything({ terms, checkout_fields }: CheckoutForm): boolean {
  return Boolean(terms?.is_required) || checkout_fields.some((field) => field.is_required);
}

/**
 * Lets a cart become an order when its buyer accepted the terms that hold now (M6) and answered what has to be answered
 * (E16).
 *
 * @throws `terms_required`, `fields_required` naming the fields
 */
export function assertComplete({ terms, checkout_fields }: CheckoutForm, checkout: Checkout): void {
  if (terms?.is_required && checkout.terms?.version !== terms.version) {
    throw refusal(
      "terms_required",
      `Accept the terms, version ${terms.version}, before placing the order`,
    );
  }
  const answered = new Set(checkout.fields.map(({ key }) => key));
  const missing = checkout_fields.filter(
    ({ is_required, key }) => is_required && !answered.has(key),
  );
  if (missing.length) {
    const names = missing.map(({ key }) => key).join(", ");
    throw refusal("fields_required", `Answer before placing the order: ${names}`);
  }
}
