/** What the checkout refuses, and what each code means to whoever gets it. */
export const CHECKOUT_REFUSALS = {
  fields_required: "The shop asks something that has no answer yet; the message names it.",
  terms_outdated: "Another version of the terms holds now; show it and ask again.",
  terms_required: "The buyer has to accept the shop's terms first.",
} as const;

declare module "../../shared/errors" {
  interface RefusalCodes extends Record<keyof typeof CHECKOUT_REFUSALS, "checkout"> {}
}
