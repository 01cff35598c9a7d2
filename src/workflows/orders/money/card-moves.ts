import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import type { Account } from "../../../modules/gift-card/rules/accounts";
import { CARD_CREDIT, CARD_REFUND, readCardRefundId } from "../../../shared/card-credit";
import { isFromCart, type OrderOfCredits } from "../change/credit-lines";
import { present } from "./collections";

/** What a gift card or customer credit paid of an order, and what of that went back to it: major units. */
export type CardMoves = {
  account_id: Account;
  paid: BigNumberInput;
  given: BigNumberInput;
  /** Each part of what went back. */
  refunds: { id: string; amount: BigNumberInput; at: Date }[];
};

/** By account, as the credit lines of Medusa's tell that stand for it, in the order in which they paid. */
export function cardMoves({ credit_lines }: Pick<OrderOfCredits, "credit_lines">): CardMoves[] {
  const lines = present(credit_lines);
  const paid = new Map<string, BigNumberInput>();
  for (const line of lines) {
    const { reference, reference_id: account, amount } = line;
    if (reference !== CARD_CREDIT || !account || !isFromCart(line)) continue;
    paid.set(account, MathBN.add(paid.get(account) ?? 0, amount));
  }
  const refunds = lines.flatMap(({ reference, reference_id: id, amount }) =>
    reference === CARD_REFUND && id
      ? [{ id, ...readCardRefundId(id), amount: MathBN.mult(amount, -1) }]
      : [],
  );
  return [...paid].map(([account_id, amount]) => {
    const own = refunds
      .filter(({ account }) => account === account_id)
      .map(({ id, at, amount }) => ({ id, at, amount }));
    const given = MathBN.sum(0, ...own.map(({ amount }) => amount));
    return { account_id: account_id as Account, paid: amount, given, refunds: own };
  });
}
