/**
 * The locale to format in: the region of the browser's settings where it speaks the admin's language
 * (`en` becomes `en-NO` in a browser set to that), the language itself otherwise.
 */
export function formattingLocale(language: string, preferred: readonly string[]): string {
  // Medusa writes enGB and zhCN.
  const tag = language.replace(/([a-z])([A-Z])/, "$1-$2");
  const base = tag.split("-")[0];
  const regional = tag === base && preferred.find((locale) => locale.split("-")[0] === base);
  try {
    return Intl.getCanonicalLocales(regional || tag)[0] ?? "en";
  } catch {
    return "en";
  }
}

export type Money = { currency_code: string; amount: number };

/** Decimals that a currency is written with: NOK 2, JPY 0. */
export const currencyDecimals = (currency_code: string) =>
  new Intl.NumberFormat("en", {
    style: "currency",
    currency: currency_code.toUpperCase(),
  }).resolvedOptions().maximumFractionDigits ?? 2;

/** How numbers, money and moments are written for one locale. Moments are shown in a zone, always. */
export function formatters(locale: string) {
  const when = (options: Intl.DateTimeFormatOptions) => {
    const byZone = new Map<string, Intl.DateTimeFormat>();
    return (timeZone: string) => {
      const made =
        byZone.get(timeZone) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone });
      byZone.set(timeZone, made);
      return made;
    };
  };
  const date = when({ weekday: "short", day: "numeric", month: "short", year: "numeric" });
  const dateTime = when({
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
  const zoned = when({
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  });
  const offset = when({ timeZoneName: "longOffset" });
  const offsetOf = (moment: string, timezone: string) => zoneIn(offset(timezone), new Date(moment));
  const time = when({ hour: "2-digit", minute: "2-digit" });
  const plainDay = when({ day: "numeric", month: "short", year: "numeric" });
  const shortDay = when({ day: "numeric", month: "short" });
  const month = when({ month: "short", year: "numeric" });
  const zoneName = when({ timeZoneName: "long" });
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });

  return {
    number: (value: number) => number.format(value),
    list: (values: string[]) => list.format(values),
    /** Decimal major units, as the API gives them. */
    money: ({ amount, currency_code }: Money) =>
      new Intl.NumberFormat(locale, {
        style: "currency",
        currency: currency_code.toUpperCase(),
      }).format(amount),
    dateTime: (moment: string, timezone: string) => dateTime(timezone).format(new Date(moment)),
    /** As `dateTime`, with the zone where a clock in `own` shows another time then. */
    moment: (moment: string, timezone: string, own: string) =>
      (offsetOf(moment, timezone) === offsetOf(moment, own) ? dateTime : zoned)(timezone).format(
        new Date(moment),
      ),
    /** The day on which the zone has that moment. */
    dayOf: (moment: string, timezone: string) => plainDay(timezone).format(new Date(moment)),
    time: (moment: string, timezone: string) => time(timezone).format(new Date(moment)),
    /** From – to, with what both have in common said once; where clocks are set between them, each with its own zone. */
    dateTimeRange: (from: string, to: string | null, timezone: string) => {
      if (!to) return dateTime(timezone).format(new Date(from));
      if (offsetOf(from, timezone) === offsetOf(to, timezone)) {
        return dateTime(timezone).formatRange(new Date(from), new Date(to));
      }
      return [from, to].map((moment) => zoned(timezone).format(new Date(moment))).join(" – ");
    },
    /** A calendar day `YYYY-MM-DD`, which has no zone. */
    day: (day: string) => date("UTC").format(new Date(`${day}T00:00Z`)),
    shortDay: (day: string) => shortDay("UTC").format(new Date(`${day}T00:00Z`)),
    /** The month that a calendar day is in. */
    month: (day: string) => month("UTC").format(new Date(`${day}T00:00Z`)),
    /** "Central European Standard Time" for Europe/Oslo, as of that moment. */
    zone: (moment: string, timezone: string) =>
      zoneIn(zoneName(timezone), new Date(moment)) ?? timezone,
  };
}

const zoneIn = (format: Intl.DateTimeFormat, moment: Date) =>
  format.formatToParts(moment).find(({ type }) => type === "timeZoneName")?.value;
