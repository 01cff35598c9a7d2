import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { currencyDecimals, toMinor } from "../../../shared/money";
import { type OrderOfPayments, paymentsOf, present } from "../money/collections";
import { type Figures, takenBeyond } from "../money/figures";
import type { ChangeAction } from "./change-order";
import {
  lastWrittenOff,
  type OrderOfCredits,
  takeBack,
  takenBack,
  writtenOff,
} from "./credit-lines";

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
  const reversed = MathBN.min(amount, reversible(order, refunded_minor));
  return MathBN.lte(reversed, 0) ? [] : [takeBack(reversed, of)];
}

/**
 * What is owed although it went back before and Medusa wrote it off, minor units: its line was taken off since on a page of
 * Medusa's, by an edit, a return, a claim. Money that came in since is owed in any case.
 */
export function owedAgain(
  order: OrderOfCredits & Figures & Pick<OrderOfPayments, "payment_collections">,
): number {
  const owed_minor = takenBeyond(order);
  if (owed_minor === 0) return 0;
  const since = lastWrittenOff(order);
  const came_minor = toMinor(
    MathBN.sum(0, ...(since ? capturedSince(order, since) : [])),
    order.currency_code,
  );
  const reversible_minor = toMinor(reversible(order, order.refunded_minor), order.currency_code);
  return Math.max(0, Math.min(owed_minor - came_minor, reversible_minor));
}

/** What of the money that went back is taken back at most once the order is worth less: major units. */
export function reversible(order: OrderOfCredits, refunded_minor: number): BigNumberInput {
  const refunded = MathBN.div(refunded_minor, 10 ** currencyDecimals(order.currency_code));
  return MathBN.min(writtenOff(order), MathBN.sub(refunded, takenBack(order)));
}

function capturedSince(
  order: Pick<OrderOfPayments, "payment_collections">,
  since: Date,
): BigNumberInput[] {
  return paymentsOf(order)
    .flatMap(({ captures }) => present(captures))
    .filter(({ created_at }) => new Date(created_at) > since)
    .map(({ amount }) => amount);
}
