import type { RefundFirst } from "./gift-card-types";
import type { RefundDue } from "./order-types";

/**
 * What of an amount that an order gives back goes to the gift cards that paid, as the server shares it: decimal major
 * units.
 */
export function cardsPart(
  { amount_owed, amount_to_cards }: Pick<RefundDue, "amount_owed" | "amount_to_cards">,
  amount: number,
  first: RefundFirst = "payments",
): number {
  const otherwise = amount_owed - amount_to_cards;
  const part = first === "cards" ? amount : amount - otherwise;
  // What is being typed may be no amount yet.
  if (Number.isNaN(part)) return 0;
  return Math.max(0, Math.min(Math.round(part * 1000) / 1000, amount_to_cards));
}
