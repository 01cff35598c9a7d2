import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { currencyDecimals } from "../../../shared/money";
import type { ChangeAction } from "./change-order";
import { type OrderOfCredits, takeBack, takenBack, writtenOff } from "./credit-lines";

/**
 * Medusa writes off what is given back beyond what is owed, as a credit line. Once the order is worth that much less, or is
 * to be paid again, it must not count twice: it is taken back, up to `amount` and to what was really given back.
 *
 * @param amount major units
 * @param of what it is taken back for, to be known by
 */
export function reverseRefunds(
  order: OrderOfCredits,
  amount: BigNumberInput,
  refunded_minor: number,
  of?: string,
): ChangeAction[] {
  const refunded = MathBN.div(refunded_minor, 10 ** currencyDecimals(order.currency_code));
  const reversed = MathBN.min(amount, writtenOff(order), MathBN.sub(refunded, takenBack(order)));
  return MathBN.lte(reversed, 0) ? [] : [takeBack(reversed, of)];
}
