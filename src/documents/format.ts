import { BoundedCache } from "../shared/bounded-cache";
import type { Locale } from "../shared/locales";

export type SessionTimes = {
  starts_at: Date;
  ends_at: Date | null;
  /** IANA name of the event's time zone. */
  timezone: string;
};

type Language = {
  /** Which of ICU's languages and countries. */
  tag: string;
  clock_separator: "." | ":";
  clock: (time: string) => string;
  clock_range: (from: string, until: string) => string;
  /** Between a date and the clock, and between a date and a range of the clock. */
  joint: { clock: string; range: string };
  /** Where its readers live; null when they may live anywhere. */
  home_zone: string | null;
};

const LANGUAGES: Record<Locale, Language> = {
  en: {
    tag: "en-GB",
    clock_separator: ":",
    clock: (time) => time,
    clock_range: (from, until) => `${from}–${until}`,
    joint: { clock: ", ", range: ", " },
    home_zone: null,
  },
  nb: {
    tag: "nb-NO",
    clock_separator: ".",
    clock: (time) => `kl. ${time}`,
    clock_range: (from, until) => `kl. ${from}–${until}`,
    joint: { clock: " ", range: " " },
    home_zone: "Europe/Oslo",
  },
  da: {
    tag: "da-DK",
    clock_separator: ".",
    clock: (time) => `kl. ${time}`,
    clock_range: (from, until) => `kl. ${from}–${until}`,
    joint: { clock: " ", range: " " },
    home_zone: "Europe/Copenhagen",
  },
  uk: {
    tag: "uk-UA",
    clock_separator: ":",
    clock: (time) => `${time.startsWith("11") ? "об" : "о"} ${time}`,
    clock_range: (from, until) => `${from}–${until}`,
    joint: { clock: " ", range: ", " },
    home_zone: "Europe/Kyiv",
  },
};

const HOUR = 3_600_000;
/** A night that ends within these hours is told as one evening: `22.00–03.00`. */
const ONE_EVENING_HOURS = 12;

/** Making a format takes as long as using it fifty times. Half a dozen each for a language and a time zone. */
const numberFormats = new BoundedCache<Intl.NumberFormat>(100);
const dateFormats = new BoundedCache<Intl.DateTimeFormat>(50);

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const { tag } = LANGUAGES[locale];
  return numberFormats.get(
    JSON.stringify([tag, options]),
    () => new Intl.NumberFormat(tag, options),
  );
}

function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return dateFormats.get(
    JSON.stringify([tag, options]),
    () => new Intl.DateTimeFormat(tag, options),
  );
}

/**
 * When a session is, in one line: `lørdag 5. desember 2026 kl. 19.00–21.30`. Where clocks are set between the beginning and
 * the end, each is told with its own zone.
 */
export function formatSessionTime(session: SessionTimes, locale: Locale): string {
  const { joint } = LANGUAGES[locale];
  const { starts_at, ends_at, timezone } = session;
  if (ends_at && !isOneEvening(starts_at, ends_at, timezone)) {
    const [from, until] = fullMoments(starts_at, ends_at, timezone, locale);
    return `${from} – ${until}`;
  }
  const date = fullDate(starts_at, timezone, locale);
  return `${date}${ends_at ? joint.range : joint.clock}${eveningClock(session, locale)}`;
}

/** The same in two lines for a heading: the day and its clock, or the beginning and the end. */
export function sessionTimeLines(session: SessionTimes, locale: Locale): [string, string] {
  const { starts_at, ends_at, timezone } = session;
  if (ends_at && !isOneEvening(starts_at, ends_at, timezone)) {
    const [from, until] = fullMoments(starts_at, ends_at, timezone, locale);
    return [`${capitalised(from, locale)} –`, until];
  }
  return [
    capitalised(fullDate(starts_at, timezone, locale), locale),
    eveningClock(session, locale),
  ];
}

/** A day, as whoever reads the language counts them: `19. desember 2026`. */
export function formatDay(at: Date, locale: Locale): string {
  const { tag, home_zone } = LANGUAGES[locale];
  return dateFormat(tag, { dateStyle: "long", timeZone: home_zone ?? "UTC" }).format(at);
}

/** A time of day in the zone, as it stands in a sentence: `kl. 18.00`. */
function formatClock(at: Date, timezone: string, locale: Locale): string {
  return LANGUAGES[locale].clock(timeOfDay(at, timezone, locale));
}

/** When the doors open, if that is said: `kl. 18.00`, with its zone where clocks are set before it begins. */
export function formatDoors(
  { doors_at, starts_at, timezone }: SessionTimes & { doors_at: Date | null },
  locale: Locale,
): string | null {
  if (!doors_at) return null;
  const isSame = offsetOf(doors_at, timezone) === offsetOf(starts_at, timezone);
  return `${formatClock(doors_at, timezone, locale)}${isSame ? "" : zoneMark(doors_at, timezone, locale)}`;
}

/** A day by the calendar of the zone: `19. desember 2026`. */
export function formatDate(at: Date, timezone: string, locale: Locale): string {
  const { tag } = LANGUAGES[locale];
  return dateFormat(tag, { dateStyle: "long", timeZone: timezone }).format(at);
}

/** A day and the time by the clock of the zone: `19. desember 2026 kl. 18.00`. */
export function formatMoment(at: Date, timezone: string, locale: Locale): string {
  const { joint } = LANGUAGES[locale];
  const clock = formatClock(at, timezone, locale).replace(" ", "\u00A0");
  return `${formatDate(at, timezone, locale)}${joint.clock}${clock}`;
}

/** An amount of major units with its currency; whole amounts without decimals. */
export function formatMoney(amount: number, currencyCode: string, locale: Locale): string {
  return numberFormat(locale, {
    style: "currency",
    currency: currencyCode,
    trailingZeroDisplay: "stripIfInteger",
  }).format(amount);
}

/** As papers of money have it: with all decimals of its currency. */
export function formatMoneyInFull(amount: number, currencyCode: string, locale: Locale): string {
  return numberFormat(locale, { style: "currency", currency: currencyCode }).format(amount);
}

/** The same without the currency, for a column of amounts. */
export function formatAmount(amount: number, currencyCode: string, locale: Locale): string {
  const decimals = currencyDecimals(currencyCode);
  return numberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(amount);
}

/** What one of many costs: with the currency's decimals, and up to two more where it has them. */
export function formatUnitPrice(amount: number, currencyCode: string, locale: Locale): string {
  const decimals = currencyDecimals(currencyCode);
  return numberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals + 2,
  }).format(amount);
}

/** Here and not from `shared/money`, which would load the framework into the thread that draws. */
const currencyDecimals = (currencyCode: string) =>
  numberFormat("en", { style: "currency", currency: currencyCode }).resolvedOptions()
    .maximumFractionDigits ?? 2;

export function formatNumber(value: number, locale: Locale): string {
  return numberFormat(locale, { maximumFractionDigits: 3 }).format(value);
}

/** A rate in percent: 25 is `25 %`. */
export function formatRate(rate: number, locale: Locale): string {
  return numberFormat(locale, { style: "percent", maximumFractionDigits: 3 }).format(rate / 100);
}

function eveningClock({ starts_at, ends_at, timezone }: SessionTimes, locale: Locale) {
  const { clock, clock_range } = LANGUAGES[locale];
  const from = timeOfDay(starts_at, timezone, locale);
  const [first, last] = zoneMarks(starts_at, ends_at ?? starts_at, timezone, locale);
  if (!ends_at) return `${clock(from)}${last}`;
  return `${clock_range(`${from}${first}`, timeOfDay(ends_at, timezone, locale))}${last}`;
}

function fullDate(at: Date, timezone: string, locale: Locale): string {
  const { tag } = LANGUAGES[locale];
  return dateFormat(tag, { dateStyle: "full", timeZone: timezone }).format(at);
}

function fullMoments(from: Date, until: Date, timezone: string, locale: Locale): [string, string] {
  const [first, last] = zoneMarks(from, until, timezone, locale);
  return [
    `${fullMoment(from, timezone, locale)}${first}`,
    `${fullMoment(until, timezone, locale)}${last}`,
  ];
}

function fullMoment(at: Date, timezone: string, locale: Locale): string {
  const date = fullDate(at, timezone, locale);
  return `${date}${LANGUAGES[locale].joint.clock}${formatClock(at, timezone, locale)}`;
}

function timeOfDay(at: Date, timezone: string, locale: Locale): string {
  const parts = dateFormat("en", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: timezone,
  }).formatToParts(at);
  return `${part(parts, "hour")}${LANGUAGES[locale].clock_separator}${part(parts, "minute")}`;
}

function isOneEvening(startsAt: Date, endsAt: Date, timezone: string): boolean {
  const day = dateFormat("en-CA", { timeZone: timezone });
  const hours = (endsAt.getTime() - startsAt.getTime()) / HOUR;
  return day.format(startsAt) === day.format(endsAt) || hours <= ONE_EVENING_HOURS;
}

/**
 * What stands after the beginning and after the end: the zone is named only to those who might take the time for their own,
 * once, and to everybody at both where clocks are set between them.
 */
function zoneMarks(from: Date, until: Date, timezone: string, locale: Locale): [string, string] {
  const { home_zone } = LANGUAGES[locale];
  const mark = (at: Date) => zoneMark(at, timezone, locale);
  if (offsetOf(from, timezone) !== offsetOf(until, timezone)) return [mark(from), mark(until)];
  const isHome = home_zone !== null && offsetOf(from, home_zone) === offsetOf(from, timezone);
  return ["", isHome ? "" : mark(until)];
}

const zoneMark = (at: Date, timezone: string, locale: Locale) =>
  ` ${zoneName(at, timezone, LANGUAGES[locale].tag, "short")}`;

const offsetOf = (at: Date, timezone: string) => zoneName(at, timezone, "en", "longOffset");

function zoneName(at: Date, timezone: string, tag: string, style: "short" | "longOffset"): string {
  const format = dateFormat(tag, { timeZone: timezone, timeZoneName: style });
  return part(format.formatToParts(at), "timeZoneName");
}

function part(parts: Intl.DateTimeFormatPart[], type: Intl.DateTimeFormatPartTypes): string {
  return parts.find((candidate) => candidate.type === type)?.value ?? "";
}

function capitalised(text: string, locale: Locale): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
