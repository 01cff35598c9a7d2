/** What the work on an order refuses, and what each code means to whoever gets it. */
export const ORDERS_REFUSALS = {
  already_paid: "Nothing of the order is left to pay.",
  order_change_open:
    "An edit, exchange, claim or return of the order is open; it is confirmed or cancelled first.",
  payment_unfinished:
    "The cart is an order already, which still lacks its payment; `payment_link` beside the code leads to it.",
  stock_in_use: "Somebody else changes the stock right now; ask again in a moment.",
  stock_unavailable: "Not enough is in stock; the message names the lines.",
} as const;

declare module "../../shared/errors" {
  interface RefusalCodes extends Record<keyof typeof ORDERS_REFUSALS, "orders"> {}
}
