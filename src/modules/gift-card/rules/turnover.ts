import {
  CARD_FLOWS,
  type CardFlow,
  type CardOrigin,
  type TransferType,
  type VoucherType,
} from "../types";

/** Which of the two what is owed became. */
const FLOWS: Readonly<Record<CardFlow, 1 | -1>> = {
  sold: 1,
  issued: 1,
  imported: 1,
  promotional: 1,
  voided: -1,
  redeemed: -1,
  refunded: 1,
  adjusted: 1,
  moved_in: 1,
  moved: -1,
  cashed_out: -1,
  expired: -1,
};

/**
 * What a period did to what is owed, minor units: `closing` is `opening` with what was sold, issued, imported, promotional,
 * refunded, adjusted and moved in, less what was voided, redeemed, cashed out, expired and moved. Of all accounts together
 * what was moved in is what was moved; what else is below zero was taken off more than put on.
 */
export type Turnover = Record<CardFlow | "opening" | "closing", number> & {
  /** What was paid for what was sold, which is at face value. */
  sold_paid: number;
};

/** What transfers of one kind did to accounts of one kind, summed up. */
export type Movement = {
  moment: "before" | "within" | "after";
  /** The first day of the part of the period. */
  part: string | null;
  is_by_as_of: boolean;
  /** Of the card; null of a customer's credit. */
  origin: CardOrigin | null;
  voucher_type: VoucherType | null;
  type: TransferType;
  /** The account's kind that an issue comes from. */
  issued_as: CardOrigin | null;
  /** Signed. */
  amount_minor: number;
  paid_minor: number;
};

const OF_ISSUE: Readonly<Record<CardOrigin, CardFlow>> = {
  sold: "sold",
  manual: "issued",
  promotional: "promotional",
  imported: "imported",
  // Given instead of money that goes back.
  refund: "refunded",
};

const OF_TYPE: Readonly<Record<Exclude<TransferType, "issue" | "move">, CardFlow>> = {
  void: "voided",
  capture: "redeemed",
  refund: "refunded",
  adjust: "adjusted",
  cash_out: "cashed_out",
  expire: "expired",
};

function flowOf({ type, issued_as, amount_minor }: Movement): CardFlow {
  if (type === "issue") return OF_ISSUE[issued_as as CardOrigin];
  if (type === "move") return amount_minor > 0 ? "moved_in" : "moved";
  return OF_TYPE[type];
}

/** What movements of a period come to; what was before it is its opening. */
export function turnoverOf(movements: readonly Movement[]): Turnover {
  const within = movements.filter(({ moment }) => moment === "within");
  const opening = sumOf(movements.filter(({ moment }) => moment === "before"));
  const flows = Object.fromEntries(
    CARD_FLOWS.map((flow) => {
      const sum = sumOf(within.filter((movement) => flowOf(movement) === flow));
      return [flow, sum === 0 ? 0 : sum * FLOWS[flow]];
    }),
  ) as Record<CardFlow, number>;
  const sold = within.filter((movement) => flowOf(movement) === "sold");
  return {
    opening,
    ...flows,
    closing: opening + sumOf(within),
    sold_paid: sold.reduce((sum, { paid_minor }) => sum + paid_minor, 0),
  };
}

/** What was owed at the end of the day that is asked for, minor units. */
export const outstandingOf = (movements: readonly Movement[]): number =>
  sumOf(movements.filter(({ is_by_as_of }) => is_by_as_of));

/** Each part of a period, one following from the other, those without movements too. */
export function turnoverOfParts(
  movements: readonly Movement[],
  parts: readonly string[],
): Turnover[] {
  let opening = turnoverOf(movements).opening;
  return parts.map((first) => {
    const inPart = movements.filter(({ moment, part }) => moment === "within" && part === first);
    const turnover = turnoverOf(inPart);
    const closing = opening + turnover.closing;
    const told = { ...turnover, opening, closing };
    opening = closing;
    return told;
  });
}

/** What a period is parted into. */
export type PartOf = "day" | "month";

/** Days of the calendar, both included. */
export type Period = { from: string; to: string };

/** The days or months of a period, the first and last of them as far as they are in it; `first` is where a whole one begins. */
export function partsOf({ from, to }: Period, unit: PartOf): (Period & { first: string })[] {
  const parts: (Period & { first: string })[] = [];
  let first = unit === "month" ? `${from.slice(0, 7)}-01` : from;
  while (first <= to) {
    const next = unit === "month" ? shifted(first, { months: 1 }) : shifted(first, { days: 1 });
    const last = shifted(next, { days: -1 });
    parts.push({ first, from: first < from ? from : first, to: last > to ? to : last });
    first = next;
  }
  return parts;
}

function shifted(
  day: string,
  { months = 0, days = 0 }: { months?: number; days?: number },
): string {
  const at = new Date(day);
  at.setUTCMonth(at.getUTCMonth() + months, at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

const sumOf = (movements: readonly Movement[]) =>
  movements.reduce((sum, { amount_minor }) => sum + amount_minor, 0);
