/** What the completion of a cart refuses, and what each code means to whoever gets it. */
export const HOOKS_REFUSALS = {
  payment_cancelled: "The cart's payment was cancelled; begin another payment session.",
} as const;

declare module "../../shared/errors" {
  interface RefusalCodes extends Record<keyof typeof HOOKS_REFUSALS, "hooks"> {}
}
