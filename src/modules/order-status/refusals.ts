/** What the order's room refuses, and what each code means to whoever gets it. */
export const ORDER_STATUS_REFUSALS = {
  last_of_state: "Each state keeps at least one status of the shop's.",
  not_owner: "It belongs to another user.",
  order_closed: "The order was cancelled for good; nothing leads out of that.",
  payment_in_progress:
    "Money or the status of the order is being changed by somebody else right now; ask again in a moment.",
  status_in_use: "Orders have the status: name one that replaces it; its state can't change.",
  status_not_allowed: "The order's status does not lead there, or the status does not suit.",
  system_status: "The status is the box office's own: it stays, with its code and its state.",
} as const;

declare module "../../shared/errors" {
  interface RefusalCodes extends Record<keyof typeof ORDER_STATUS_REFUSALS, "order-status"> {}
}
