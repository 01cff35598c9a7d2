import type { BigNumberInput } from "@medusajs/framework/types";
import {
  defaultCurrencies,
  getEpsilonFromDecimalPrecision,
  MathBN,
} from "@medusajs/framework/utils";
import { CARD_REFUND } from "../../../shared/card-credit";
import { toMajor, toMinor } from "../../../shared/money";
import { present } from "../money/collections";
import type { ChangeAction } from "./change-order";

/** The shape of `query.graph`, major units. Medusa makes them anew with each version of the order: neither id nor date is kept. */
export type CreditLine = {
  amount: BigNumberInput;
  reference?: string | null;
  reference_id?: string | null;
  /** Medusa says here with which version of the order it came; one that came from the cart has none. */
  metadata?: { created_in_version?: number } | null;
};

/** By which a line of ours is known from Medusa's, and from those that somebody paid with. */
const REFUND_REVERSAL = "box_office_refund_reversal";
const FEE = "box_office_fee";
const SET_ASIDE = "box_office_set_aside";
const CREDIT_NOTE = "box_office_credit_note";
const ROUNDING = "box_office_rounding";

/** That what was set aside pays again, since it is kept as a fee. */
export const SET_ASIDE_FOR_FEE = FEE;

const OURS = [REFUND_REVERSAL, FEE, SET_ASIDE, CREDIT_NOTE, ROUNDING];

/** What has to be known of an order to tell what its credit lines are; the shape of `query.graph`. */
export type OrderOfCredits = {
  currency_code: string;
  credit_lines?: (CreditLine | null)[] | null;
  /** Needed where {@link hasUnknownCredits}. */
  transactions?: (Transaction | null)[] | null;
};

type Transaction = {
  version: number;
  amount: BigNumberInput;
  reference?: string | null;
  created_at: Date | string;
};

export const CREDIT_FIELDS = ["currency_code", "credit_lines.*"];

export const TRANSACTION_FIELDS = ["version", "amount", "reference", "created_at"].map(
  (field) => `transactions.${field}`,
);

/** What our change of an order keeps in Medusa of what is kept as a fee: how much, why, and who decided it. */
export type FeeDetails = {
  box_office: { amount_minor: number; reason: string | null; user_id: string };
};

/** What is kept of what was paid though nothing is had for it: the order is worth that much more. */
export const keepAsFee = (amount: BigNumberInput, details: FeeDetails): ChangeAction => ({
  ...creditLine(FEE, MathBN.mult(amount, -1)),
  details,
});

/** What is taken back of what Medusa has written off. */
export const takeBack = (amount: BigNumberInput, of?: string): ChangeAction =>
  creditLine(REFUND_REVERSAL, MathBN.mult(amount, -1), of);

/**
 * Has money of an order pay for nothing, since it is to go back: the order is worth that much more until it does, and what
 * Medusa then writes off makes up for it. An amount below zero has it pay again.
 *
 * @param of what it is set aside for, to be known by
 */
export const setAside = (amount: BigNumberInput, of: string): ChangeAction =>
  creditLine(SET_ASIDE, MathBN.mult(amount, -1), of);

/** Who has a gift card given back what it paid, and why; kept in Medusa with the line. */
export type CardRefundDetails = {
  box_office_card: {
    amount_minor: number;
    reason: string | null;
    user_id: string;
    /** The credit note that it goes back for. */
    note_id: string | null;
  };
};

/** What a gift card paid goes back to it: the order is paid that much less. @param id see `cardRefundId` */
export const giveToCard = (
  amount: BigNumberInput,
  id: string,
  details: CardRefundDetails,
): ChangeAction => ({ ...creditLine(CARD_REFUND, MathBN.mult(amount, -1), id), details });

const REFUND = "refund";

/** As Medusa writes off what is given back beyond what is owed. */
export const writeOff = (amount: BigNumberInput, refundId: string): ChangeAction =>
  creditLine(REFUND, amount, refundId);

/** What a credit note takes off an order that none of its lines is lowered by. */
export const creditByNote = (amount: BigNumberInput, noteId: string): ChangeAction =>
  creditLine(CREDIT_NOTE, amount, noteId);

/** Of the smallest unit of a currency: by so much more Medusa counts a credit line over one unit. */
const BEYOND_LEAST = 1e-6;

/** Units of its currency by which an order asks for more than its invoices; below zero for less. */
export function roundOff(minor: number, currency_code: string): ChangeAction {
  const amount = toMajor(minor + Math.sign(minor) * BEYOND_LEAST, currency_code);
  return creditLine(ROUNDING, amount);
}

/** What was rounded off so: minor units. */
export const roundedOff = (order: OrderOfCredits): number =>
  toMinor(sumOf(ofOurs(order.credit_lines, ROUNDING)), order.currency_code);

/**
 * What Medusa's total has of an order's credit lines beyond what they mean, major units: of those that come to no more than
 * the smallest unit of their currency it counts none, and what is rounded off is a trifle more than {@link roundedOff}.
 */
export function countedBeyond(order: OrderOfCredits): BigNumberInput {
  const all = sumOf(present(order.credit_lines));
  const trifle = MathBN.sub(
    sumOf(ofOurs(order.credit_lines, ROUNDING)),
    toMajor(roundedOff(order), order.currency_code),
  );
  return isCounted(all, order.currency_code) ? trifle : MathBN.sub(trifle, all);
}

/** Whether Medusa's totals count credit lines that come to so much. */
export const isCounted = (sum: BigNumberInput, currencyCode: string): boolean =>
  MathBN.gt(MathBN.abs(sum), uncounted(currencyCode));

/** Up to how much Medusa's totals leave credit lines out, major units: one of the smallest unit that it knows of the currency. */
export function uncounted(currencyCode: string): BigNumberInput {
  const { decimal_digits } = defaultCurrencies[currencyCode.toUpperCase()] ?? {};
  return getEpsilonFromDecimalPrecision(decimal_digits);
}

const sumOf = (lines: readonly CreditLine[]) => MathBN.sum(0, ...lines.map(({ amount }) => amount));

/** What credit notes have taken off so, what was taken back of it left out: major units by note. */
export function creditedByNotes({ credit_lines }: OrderOfCredits): Map<string, BigNumberInput> {
  const sums = new Map<string, BigNumberInput>();
  for (const { reference_id, amount } of ofOurs(credit_lines, CREDIT_NOTE)) {
    if (reference_id) sums.set(reference_id, MathBN.add(sums.get(reference_id) ?? 0, amount));
  }
  return new Map([...sums].filter(([, amount]) => MathBN.gt(amount, 0)));
}

export const isCreditedByNote = ({ credit_lines }: OrderOfCredits, noteId: string): boolean =>
  ofOurs(credit_lines, CREDIT_NOTE).some(({ reference_id }) => reference_id === noteId);

function creditLine(
  reference: string,
  amount: BigNumberInput,
  reference_id = reference,
): ChangeAction {
  const major = MathBN.convert(amount).toNumber();
  return { action: "CREDIT_LINE_ADD", reference, reference_id, amount: major };
}

/** What was ever set aside for it, what pays again left out: major units. */
export function setAsideFor({ credit_lines }: OrderOfCredits, of: string): BigNumberInput {
  return taken(ofOurs(credit_lines, SET_ASIDE).filter(({ reference_id }) => reference_id === of));
}

/**
 * What is set aside, and what of it went back, major units: what was owed in any case goes back first, and Medusa writes
 * nothing off for it.
 */
export function readSetAside(order: OrderOfCredits): {
  left: BigNumberInput;
  gone: BigNumberInput;
} {
  const lines = ofOurs(order.credit_lines, SET_ASIDE);
  if (!lines.length) return { left: 0, gone: 0 };
  const left = [...lines, ...writtenOffBy(order)]
    .sort((one, other) => versionOf(one) - versionOf(other))
    .reduce<BigNumberInput>((sum, { amount }) => MathBN.max(0, MathBN.sub(sum, amount)), 0);
  return { left, gone: MathBN.sub(taken(lines), left) };
}

/** By refunds that were not owed, and neither taken back since nor of what was set aside: major units. */
export function writtenOff(order: OrderOfCredits): BigNumberInput {
  const given = MathBN.sum(0, ...writtenOffBy(order).map(({ amount }) => amount));
  return MathBN.sub(given, takenBack(order));
}

/** Each of what {@link writtenOff} sums, with when it went back; what was taken back is that of the last ones. */
export function writeOffs(order: OrderOfCredits): { amount: BigNumberInput; at: Date }[] {
  let left = writtenOff(order);
  return writtenOffBy(order)
    .flatMap((credit) => {
      const refund = refundOf(order, credit);
      return refund ? [{ amount: credit.amount, at: new Date(refund.created_at) }] : [];
    })
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .map(({ amount, at }) => {
      const part = MathBN.max(0, MathBN.min(amount, left));
      left = MathBN.sub(left, part);
      return { amount: part, at };
    });
}

/** What is kept of what was paid though nothing is had for it: major units. */
export const keptAsFee = ({ credit_lines }: OrderOfCredits): BigNumberInput =>
  taken(ofOurs(credit_lines, FEE));

/** When what Medusa has written off last went back; undefined where it never wrote anything off. */
export function lastWrittenOff(order: OrderOfCredits): Date | undefined {
  const refunds = writtenOffBy(order).flatMap((credit) => refundOf(order, credit) ?? []);
  if (!refunds.length) return undefined;
  return new Date(Math.max(...refunds.map(({ created_at }) => new Date(created_at).getTime())));
}

/** What of what Medusa has written off makes up for something: major units. */
export function takenBack(order: OrderOfCredits): BigNumberInput {
  const { gone } = readSetAside(order);
  return MathBN.add(taken(ofOurs(order.credit_lines, REFUND_REVERSAL)), gone);
}

/** Whether somebody paid with it, a gift card for one: neither Medusa nor we wrote it for anything else. */
export function isPaidWith(order: OrderOfCredits, credit: CreditLine): boolean {
  return MathBN.gt(credit.amount, 0) && !isOurs(credit) && !isOfRefund(order, credit);
}

/** Whether its buyer paid with it at checkout; what came later may be a merchant's goodwill. */
export const isFromCart = (credit: CreditLine): boolean =>
  MathBN.gt(credit.amount, 0) && versionOf(credit) === 0;

function writtenOffBy(order: OrderOfCredits): CreditLine[] {
  return present(order.credit_lines).filter(
    (credit) => MathBN.gt(credit.amount, 0) && isOfRefund(order, credit),
  );
}

/** Whether it is not to be told without the order's transactions what some of its credit lines are. */
export function hasUnknownCredits({ credit_lines }: OrderOfCredits): boolean {
  return present(credit_lines).some(
    (credit) => MathBN.gt(credit.amount, 0) && versionOf(credit) > 0 && !isOurs(credit),
  );
}

const isOurs = ({ reference }: CreditLine) => OURS.includes(reference ?? "");

/**
 * Whether Medusa wrote it for money that was given back, and not because anybody paid with it. Medusa names it by the reason
 * of the refund, which a merchant may rename or delete: it is known by the refund of the version before.
 */
const isOfRefund = (order: OrderOfCredits, credit: CreditLine) =>
  credit.reference === REFUND ||
  (!isOurs(credit) && versionOf(credit) > 0 && refundOf(order, credit) !== undefined);

/** The last of the refunds that Medusa wrote a line off for, in the version that came of them: one, or all of a cancellation. */
function refundOf({ transactions }: OrderOfCredits, credit: CreditLine): Transaction | undefined {
  const refunds = present(transactions).filter(
    ({ reference, version }) => reference === REFUND && version === versionOf(credit) - 1,
  );
  const given = MathBN.sum(0, ...refunds.map(({ amount }) => MathBN.mult(amount, -1)));
  return MathBN.lte(credit.amount, given) ? refunds.at(-1) : undefined;
}

const versionOf = ({ metadata }: CreditLine) => metadata?.created_in_version ?? 0;

const ofOurs = (lines: OrderOfCredits["credit_lines"], reference: string) =>
  present(lines).filter((line) => line.reference === reference);

/** Lines of ours that take something away stand below zero. */
const taken = (lines: readonly CreditLine[]) =>
  MathBN.mult(MathBN.sum(0, ...lines.map(({ amount }) => amount)), -1);
