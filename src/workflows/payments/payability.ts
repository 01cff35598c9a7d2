import { canBePaidIn, type OrderState, type Standing } from "../../modules/order-status/types";
import type { Locale } from "../../shared/locales";
import { toMajor } from "../../shared/money";
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
 * @param money what came in, and what reserved or captured money leaves uncovered
 */
export function payability(
  state: OrderState,
  money: Pick<Standing, "due_minor" | "captured_minor" | "refunded_minor" | "currency_code">,
  locale: Locale,
): Payability {
  const messages = WORDS[locale].payability;
  const none = { payable: false, amount_due: 0 };
  if (state === "cancelled") return { ...none, payment_message: messages.cancelled };
  if (!canBePaidIn(state) || money.due_minor === 0) {
    return { ...none, payment_message: messages.paid };
  }
  return {
    payable: true,
    amount_due: toMajor(money.due_minor, money.currency_code),
    payment_message:
      money.captured_minor > money.refunded_minor ? messages.paid_in_part : messages.payable,
  };
}
