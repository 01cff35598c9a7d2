/** What paying a placed order refuses, and what each code means to whoever gets it. */
export const PAYMENTS_REFUSALS = {
  amount_changed: "What is due has changed since the payment was begun; begin it anew.",
  capture_failed:
    "The payment provider did not take what it had reserved: it may have lapsed, or the provider can't be reached.",
  no_payment_session: "No payment of this kind was begun.",
  not_payable: "There is nothing to pay; the message is for the customer.",
  nothing_reserved: "No provider has reserved anything that the order still needs.",
  payment_declined: "The payment provider declined.",
  release_failed: "The payment provider did not let go of what it has reserved.",
  provider_failed: "The payment provider gave no answer, or could not begin.",
} as const;

declare module "../../shared/errors" {
  interface RefusalCodes extends Record<keyof typeof PAYMENTS_REFUSALS, "payments"> {}
}
