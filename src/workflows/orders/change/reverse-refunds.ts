import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { currencyDecimals } from "../../../shared/money";
import { present } from "../money/collections";
import type { ChangeAction } from "./change-order";

/** The shape of `query.graph`, major units. */
export type CreditLine = {
  amount: BigNumberInput;
  reference?: string | null;
  /** Medusa says here of which change it came; one that came from the cart has none. */
  metadata?: { created_in_version?: number } | null;
};

const REVERSAL = "box_office_refund_reversal";
const FEE = "box_office_fee";

/** What has to be known of an order to tell which of its credit lines came of refunds; the shape of `query.graph`. */
export type OrderOfCredits = {
  currency_code: string;
  credit_lines?: (CreditLine | null)[] | null;
  payment_collections?: ({ payments?: (Refunded | null)[] | null } | null)[] | null;
};

type Refunded = { refunds?: ({ refund_reason?: { label: string } | null } | null)[] | null };

export const CREDIT_FIELDS = [
  "currency_code",
  "credit_lines.*",
  "payment_collections.payments.refunds.refund_reason.label",
];

/**
 * Medusa writes off what is given back beyond what is owed, as a credit line. Once the order is worth that much less, or is
 * to be paid again, it must not count twice: it is taken back, up to `amount` and to what was really given back.
 *
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
  if (MathBN.lte(reversed, 0)) return [];
  return [creditLine(REVERSAL, MathBN.mult(reversed, -1).toNumber(), of)];
}

/** What our change of an order keeps in Medusa of what is kept as a fee: how much, why, and who decided it. */
export type FeeDetails = {
  box_office: { amount_minor: number; reason: string | null; user_id: string };
};

/** What is kept of what was paid though nothing is had for it: the order is worth that much more. */
export const keepAsFee = (amount: number, details: FeeDetails): ChangeAction => ({
  ...creditLine(FEE, -amount),
  details,
});

function creditLine(reference: string, amount: number, reference_id = reference): ChangeAction {
  return { action: "CREDIT_LINE_ADD", reference, reference_id, amount };
}

/** By refunds that were not owed, and not taken back since, major units. */
export function writtenOff(order: OrderOfCredits): BigNumberInput {
  const given = present(order.credit_lines).filter(
    (credit) => MathBN.gt(credit.amount, 0) && isOfRefund(order, credit),
  );
  return MathBN.sub(MathBN.sum(0, ...given.map(({ amount }) => amount)), takenBack(order));
}

/** Whether Medusa wrote it for money that was given back, and not because anybody paid with it. */
export function isOfRefund(order: OrderOfCredits, { reference, metadata }: CreditLine): boolean {
  if (!metadata?.created_in_version) return false;
  return [...OF_REFUNDS, ...reasonsOf(order)].includes(reference ?? "");
}

/** Medusa names a credit line by the refund's reason, or by what it came of; so do we, of what was given back elsewhere. */
const OF_REFUNDS = ["payment_collection", "refund"];

function reasonsOf({ payment_collections }: OrderOfCredits): string[] {
  return present(payment_collections)
    .flatMap(({ payments }) => present(payments))
    .flatMap(({ refunds }) => present(refunds))
    .flatMap(({ refund_reason }) => refund_reason?.label ?? []);
}

function takenBack({ credit_lines }: OrderOfCredits): BigNumberInput {
  const lines = present(credit_lines).filter(({ reference }) => reference === REVERSAL);
  return MathBN.mult(MathBN.sum(0, ...lines.map(({ amount }) => amount)), -1);
}
