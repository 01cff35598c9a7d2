import { canBePaidIn, type OrderState } from "../../modules/order-status/types";
import type { Locale } from "../../shared/locales";
import { WORDS } from "../../shared/words";

export type Payability = {
  payable: boolean;
  /** What the customer can pay now, decimal major units; 0 where nothing can be paid. */
  amount_due: number;
  /** What the customer is told. */
  payment_message: string;
};

/**
 * E8: customers pay only in *received* or *awaiting payment*, and only what is due; in any other status they are told
 * that the payment is OK.
 *
 * @param due what reserved or captured money leaves uncovered, decimal major units
 */
export function payability(state: OrderState, due: number, locale: Locale): Payability {
  const messages = WORDS[locale].payability;
  if (state === "cancelled") {
    return { payable: false, amount_due: 0, payment_message: messages.cancelled };
  }
  return canBePaidIn(state) && due > 0
    ? { payable: true, amount_due: due, payment_message: messages.payable }
    : { payable: false, amount_due: 0, payment_message: messages.paid };
}
