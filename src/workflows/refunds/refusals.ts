/** What giving money back refuses, and what each code means to whoever gets it. */
export const REFUNDS_REFUSALS = {
  nothing_owed: "The order owes nothing back.",
  over_refunded: "The amount is more than the order owes back.",
} as const;

declare module "../../shared/errors" {
  interface RefusalCodes extends Record<keyof typeof REFUNDS_REFUSALS, "refunds"> {}
}
