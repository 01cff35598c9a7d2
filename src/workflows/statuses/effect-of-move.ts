import type { OrderState } from "../../modules/order-status/types";

/** What a change does beyond the status itself: cancelling gives back, the way out of cancelled takes back. */
export type Effect = "none" | "give_back" | "take_back";

export const effectOf = (from: OrderState, to: OrderState): Effect => {
  if (from === to) return "none";
  if (to === "cancelled") return "give_back";
  return from === "cancelled" ? "take_back" : "none";
};
