import type { MedusaError } from "@medusajs/framework/utils";
import { refusal } from "../../shared/errors";

/** What Medusa's locking providers say, each in its own type of error, and its own route of completion. */
const HELD_BY_ANOTHER = /^(Failed to acquire lock for key|Cart is already being completed)/;

/** Where the lock of a cart is waited for; others are Medusa's, or of something else. */
const LOCKING_CARTS =
  /^\/store\/(carts\/[^/?]+\/complete|payment-collections\/[^/?]+\/payment-sessions|box-office\/carts\/)/i;

/**
 * A completion waits half a minute for the lock of the cart, and then fails with 500 (locks in memory) or 409 and words
 * about idempotency keys (Redis). Either way another attempt has the cart: one at work, or one whose process died and
 * left the lock behind, for two minutes at most. Whoever changes what a cart's cards pay waits two seconds.
 *
 * @returns undefined for every other error
 */
export function refusalOfLockedCart(url: string, error: unknown): MedusaError | undefined {
  if (!LOCKING_CARTS.test(url)) return undefined;
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === "string" && HELD_BY_ANOTHER.test(message)
    ? refusal("completion_in_progress", "This cart is being paid for right now")
    : undefined;
}
