/** What a move of an order refuses, and what each code means to whoever gets it. */
export const STATUSES_REFUSALS = {
  reason_required: "What is forced, or kept though it is owed back, needs a reason.",
  refund_failed:
    "The payment provider did not give the money back; nothing else stands in the way of asking once more.",
  wrong_confirmation: "`confirm` is not the order's code.",
} as const;

declare module "../../shared/errors" {
  interface RefusalCodes extends Record<keyof typeof STATUSES_REFUSALS, "statuses"> {}
}
