import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import type { OfSold } from "../../modules/gift-card/ledger/read-turnover";
import type { PartOf, Period, Turnover } from "../../modules/gift-card/rules/turnover";
import type { CardOrigin, VoucherType } from "../../modules/gift-card/types";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { invalid } from "../../shared/errors";
import { toMajor } from "../../shared/money";
import { dayOf } from "../../shared/wall-clock";
import { shopCurrency } from "../shop-currency";

/** Days by the shop's calendar, both included; today where they are left out. */
export type TurnoverQuery = {
  from?: string;
  to?: string;
  /** The end of the period when left out; today where that is yet to come. */
  as_of?: string;
  currency_code?: string;
  origin?: CardOrigin[];
  group_by?: PartOf;
};

/** Decimal major units; see `rules/turnover` for what each is. */
export type TurnoverOfPeriod = Period & {
  as_of: string;
  timezone: string;
  currency_code: string;
} & Turnover & {
    outstanding: number;
    of_sold: OfSold;
    by_origin: Record<CardOrigin, Turnover>;
    by_voucher_type: Record<VoucherType, Turnover>;
    customer_credit: Turnover;
    periods: (Period & Turnover)[];
  };

/** D1: the turnover of a period in one currency. @throws 400 for a period that ends before it begins */
export async function readTurnover(
  container: MedusaContainer,
  { origin, group_by, ...asked }: TurnoverQuery,
  now = new Date(),
): Promise<TurnoverOfPeriod> {
  const { from, to, timezone, currency_code } = await readPeriod(container, asked, now);
  const today = dayOf({ at: now, timezone });
  const [as_of = today] = [asked.as_of ?? to, today].sort();
  const { ledger } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const report = await ledger.readTurnover({
    ...{ from, to, as_of, timezone, currency_code, origin, group_by },
  });
  const { outstanding, of_sold, by_origin, by_voucher_type, customer_credit, parts, ...turnover } =
    report;
  const major = <Sums extends Record<string, number>>(sums: Sums) =>
    Object.fromEntries(
      Object.entries(sums).map(([name, minor]) => [name, toMajor(minor, currency_code)]),
    ) as Sums;
  const majorEach = <Name extends string>(of: Record<Name, Turnover>) =>
    Object.fromEntries(
      Object.entries<Turnover>(of).map(([name, turnover]) => [name, major(turnover)]),
    ) as Record<Name, Turnover>;
  return {
    ...{ from, to, as_of, timezone, currency_code },
    ...major(turnover),
    outstanding: toMajor(outstanding, currency_code),
    of_sold: major(of_sold),
    by_origin: majorEach(by_origin),
    by_voucher_type: majorEach(by_voucher_type),
    customer_credit: major(customer_credit),
    periods: parts.map(({ turnover: of, ...period }) => ({ ...period, ...major(of) })),
  };
}

/** The days that are asked for, today where none are, and the currency, the shop's own where none is. @throws see `readTurnover` */
export async function readPeriod(
  container: MedusaContainer,
  asked: Pick<TurnoverQuery, "from" | "to" | "currency_code">,
  now = new Date(),
): Promise<Period & { timezone: string; currency_code: string }> {
  const [{ timezone }, own] = await Promise.all([
    container.resolve(BOX_OFFICE_SETTINGS).readSettings("display"),
    shopCurrency(container),
  ]);
  const { to = dayOf({ at: now, timezone }), currency_code = own } = asked;
  const { from = to } = asked;
  if (from > to) throw invalid("from: is after to");
  return { from, to, timezone, currency_code };
}
