/** What the completion of a cart refuses, and what each code means to whoever gets it. */
export const HOOKS_REFUSALS = {
  payment_amount_changed:
    "What the cart's gift cards and its payment come to is not what is to be paid; read the cart again and begin another payment session.",
  payment_cancelled: "The cart's payment was cancelled; begin another payment session.",
} as const;

declare module "../../shared/errors" {
  interface RefusalCodes extends Record<keyof typeof HOOKS_REFUSALS, "hooks"> {}
}
