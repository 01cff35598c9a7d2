/** What a move of an order refuses, and what each code means to whoever gets it. */
export const STATUSES_REFUSALS = {
  reason_required: "A forced change needs a reason.",
  refund_failed:
    "The order is cancelled, and not all of its money could be given back; delete it again to try once more.",
  wrong_confirmation: "`confirm` is not the order's code.",
} as const;

declare module "../../shared/errors" {
  interface RefusalCodes extends Record<keyof typeof STATUSES_REFUSALS, "statuses"> {}
}
