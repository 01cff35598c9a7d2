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

function nameIn(id: string): string {
  const words = id.replace(/^pp_/, "").split(/[_-]/).filter(Boolean);
  const [first = id, ...rest] = [...new Set(words)];
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(" ");
}
