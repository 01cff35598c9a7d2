/** The first and the last of some days, `YYYY-MM-DD`. */
export type Period = { from: string; to: string };

/** Periods that are asked for by name. */
export const PERIODS = ["today", "month", "lastMonth", "year", "lastYear"] as const;

export type PeriodName = (typeof PERIODS)[number];

/** The days of a period as of a day: what has not ended yet goes on to its end. */
export function periodOf(name: PeriodName, today: string): Period {
  const [year = 0, month = 0] = today.split("-").map(Number);
  switch (name) {
    case "today":
      return { from: today, to: today };
    case "month":
      return monthOf(year, month);
    case "lastMonth":
      return monthOf(year, month - 1);
    case "year":
      return { from: `${year}-01-01`, to: `${year}-12-31` };
    case "lastYear":
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
  }
}

/** What the days are called, if anything. */
export const nameOf = ({ from, to }: Period, today: string): PeriodName | undefined =>
  PERIODS.find((name) => {
    const named = periodOf(name, today);
    return named.from === from && named.to === to;
  });

/** What is asked for: this month where nothing is, and a day alone where one of the two is missing. */
export function chosenPeriod({ from, to }: Partial<Period>, today: string): Period {
  if (!from && !to) return periodOf("month", today);
  const [first, last] = [from || to || today, to || from || today];
  return first <= last ? { from: first, to: last } : { from: last, to: first };
}

const DAY = 86_400_000;
/** More bars than these are told apart by months. */
const MOST_DAYS = 62;

/** What a chart of the period has its bars of; a single day has none. */
export function partsIn({ from, to }: Period): "day" | "month" | undefined {
  if (from === to) return undefined;
  return (Date.parse(to) - Date.parse(from)) / DAY < MOST_DAYS ? "day" : "month";
}

const monthOf = (year: number, month: number): Period => ({
  from: dayAt(year, month - 1, 1),
  to: dayAt(year, month, 0),
});

const dayAt = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, "YYYY-MM-DD".length);
