import { assertInvoiceOffered } from "../../checkout/invoice-offer";
import { linesOf, paysByInvoice } from "./cart-facts";
import type { CompletionGuard } from "./completion-guard";

/**
 * A cart that is ordered by invoice can be (A13): what was offered may be offered no more.
 *
 * @throws `invoice_not_allowed`
 */
export const invoiceGuard: CompletionGuard<null> = {
  check: async (container, cart) => {
    if (paysByInvoice(cart)) {
      const customer_id = cart.customer_id ?? null;
      await assertInvoiceOffered(container, { customer_id, lines: linesOf(cart) });
    }
    return null;
  },
  undo: async () => undefined,
};
