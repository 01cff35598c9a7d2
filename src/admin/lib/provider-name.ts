/** `pp_stripe-ideal_stripe` as a person reads it: the parts of its id, said once each. */
export function providerName(id: string): string {
  const words = id.replace(/^pp_/, "").split(/[_-]/).filter(Boolean);
  const [first = id, ...rest] = [...new Set(words)];
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(" ");
}
