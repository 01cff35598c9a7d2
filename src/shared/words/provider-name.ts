import { INVOICE_PROVIDER_ID } from "../invoice-payment";
import type { Locale } from "../locales";
import { WORDS } from ".";

/**
 * What a payment provider is called: ours and Medusa's own in the reader's language (English where we don't speak it), any other by the
 * parts of its id, said once each: `pp_stripe-ideal_stripe` is Stripe ideal.
 */
export function providerName(id: string, language: string): string {
  const { payment_provider } = Object.hasOwn(WORDS, language)
    ? WORDS[language as Locale]
    : WORDS.en;
  return Object.hasOwn(payment_provider, id)
    ? payment_provider[id as keyof typeof payment_provider]
    : nameIn(id);
}

const BOOKED_BY_HAND = [INVOICE_PROVIDER_ID, "pp_system_default"];

/** What money is called on a paper, by where it came in: what was booked by hand is paid, by whichever provider it was promised. */
export function paidByName(method: string, locale: Locale): string {
  return BOOKED_BY_HAND.includes(method) ? WORDS[locale].sums.paid : providerName(method, locale);
}

function nameIn(id: string): string {
  const words = id.replace(/^pp_/, "").split(/[_-]/).filter(Boolean);
  const [first = id, ...rest] = [...new Set(words)];
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(" ");
}
