/** What printing an order's papers refuses, and what each code means to whoever gets it. */
export const PAPERS_REFUSALS = {
  nothing_received: "No money has come in for the order, so there is no receipt.",
  nothing_to_send: "The order has no goods to send, so there is no packing slip.",
} as const;

declare module "../../shared/errors" {
  interface RefusalCodes extends Record<keyof typeof PAPERS_REFUSALS, "papers"> {}
}
