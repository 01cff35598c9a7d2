const GUEST_MS = 24 * 3_600_000;

/** A cart that became an order, as far as it matters to whoever knows its id. */
export type CompletedCart = {
  completed_at: Date;
  /** Whose the order is now. */
  customer_id: string | null;
  /** That customer signs in. */
  has_account: boolean;
  /** The order is another customer's than the cart was. */
  has_changed_hands: boolean;
};

/**
 * Whether the id of a completed cart leads to its order (API.md): an account's leads its owner there, signed in, a
 * guest's whoever has it, for 24 hours after the completion.
 */
export function leadsToOrder(
  cart: CompletedCart,
  callerId: string | undefined,
  now: Date,
): boolean {
  if (cart.has_account) return callerId === cart.customer_id;
  return !cart.has_changed_hands && now.getTime() - cart.completed_at.getTime() < GUEST_MS;
}
