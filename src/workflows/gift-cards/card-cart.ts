import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils";
import type { FittedHold } from "../../modules/gift-card/holds/fit-cart";
import type { Account } from "../../modules/gift-card/rules/accounts";
import { CARD_CREDIT } from "../../shared/card-credit";
import { toMajor, toMinor } from "../../shared/money";
import { isCounted } from "../orders/change/credit-lines";
import { present } from "../orders/money/collections";

/** What of a cart says what its cards pay, major units; the shape of `query.graph`, and of a completion's cart. */
export type CardCart = {
  id: string;
  currency_code: string;
  customer_id?: string | null;
  completed_at?: Date | string | null;
  total: BigNumberInput;
  credit_lines?: (CartCredit | null)[] | null;
  items?: ({ id?: string; is_giftcard?: boolean; total: BigNumberInput } | null)[] | null;
};

type CartCredit = {
  id: string;
  amount: BigNumberInput;
  reference?: string | null;
  reference_id?: string | null;
};

const FIELDS = [
  ...["id", "currency_code", "customer_id", "completed_at", "total", "credit_lines.*"],
  ...["items.id", "items.is_giftcard", "items.total"],
];

export async function readCardCart(
  container: MedusaContainer,
  cartId: string,
): Promise<CardCart | undefined> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: FIELDS,
    filters: { id: cartId },
  });
  return data[0] as CardCart | undefined;
}

/** What its cards pay of it as it stands. */
export const cardCredits = ({ credit_lines }: CardCart): CartCredit[] =>
  present(credit_lines).filter(({ reference }) => reference === CARD_CREDIT);

/** What there is to pay before any card, whatever else takes some off it: never below 0. */
export function dueBeforeCards(cart: CardCart): BigNumberInput {
  const all = sumOf(present(cart.credit_lines));
  const others = MathBN.sub(all, sumOf(cardCredits(cart)));
  const counted = isCounted(all, cart.currency_code) ? all : 0;
  return MathBN.max(0, MathBN.sub(MathBN.add(cart.total, counted), others));
}

const sumOf = (lines: readonly CartCredit[]) => MathBN.sum(0, ...lines.map(({ amount }) => amount));

/** What of it buys gift cards. */
export const dueForCards = ({ items }: CardCart): BigNumberInput =>
  MathBN.sum(0, ...(items ?? []).map((item) => (item?.is_giftcard ? item.total : 0)));

/**
 * What each account's credit line says, major units. Medusa's totals can be finer than the currency: where all is paid for,
 * the last one pays the fraction too, or is so much less, and nothing is left.
 */
export function creditsOf(
  holds: readonly FittedHold[],
  due: BigNumberInput,
  currencyCode: string,
): { account_id: Account; amount: BigNumberInput }[] {
  const paying = holds.filter(({ amount_minor }) => amount_minor > 0);
  const all = paying.reduce((sum, { amount_minor }) => sum + amount_minor, 0);
  const fraction =
    all === toMinor(due, currencyCode) ? MathBN.sub(due, toMajor(all, currencyCode)) : 0;
  return paying.map(({ account_id, amount_minor }, nth) => {
    const amount = toMajor(amount_minor, currencyCode);
    const isLast = nth === paying.length - 1;
    return { account_id, amount: isLast ? MathBN.add(amount, fraction) : amount };
  });
}
