import { assertCheckout } from "../../checkout/assert-checkout";
import type { CompletionGuard } from "./completion-guard";

/**
 * The buyer accepted and answered what the shop requires (M6, E16).
 *
 * @throws `terms_required`, `fields_required`
 */
export const checkoutGuard: CompletionGuard<null> = {
  check: async (container, cart) => {
    await assertCheckout(container, cart.id);
    return null;
  },
  undo: async () => undefined,
};
