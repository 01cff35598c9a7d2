/**
 * What the event's forms hold, and the two ways between that and the API: everything that is typed is
 * text, times are the wall clock of the event's zone, and nothing typed means null.
 */

import type {
  EventDetailsInput,
  EventRulesInput,
  SessionInput,
  TicketTypeInput,
} from "../../../../hooks/use-events";
import { amountText, parseDecimal } from "../../../../lib/amounts";
import type {
  AttendeeDetails,
  BoxOfficeEvent,
  CapacityPool,
  EventSession,
  TicketType,
} from "../../../../lib/types";
import { numberOrNull } from "../../../../lib/whole-numbers";
import { addHours, fromLocalInput, toLocalInput } from "../../../../lib/zoned-time";

export type DetailsValues = {
  title: string;
  description: string;
  venue_name: string;
  venue_address: string;
  image_url: string;
  timezone: string;
  sales_channel_ids: string[];
};

export type SessionValues = {
  name: string;
  starts: string;
  ends: string;
  doors: string;
  sales_open: string;
  sales_close: string;
  capacity: string;
  /** One for each of the event's ticket types, in their order. */
  capacities: { places: string }[];
};

export const AS_EVENT = "event";

export type TicketTypeValues = {
  name: string;
  /** One for each of the store's currencies, in their order. */
  prices: { currency_code: string; amount: string }[];
  min_per_order: string;
  max_per_order: string;
  invoice_allowed: boolean;
  attendee_details: AttendeeDetails | typeof AS_EVENT;
};

export type RulesValues = {
  attendee_details: AttendeeDetails;
  max_per_customer: string;
  hold_minutes: string;
  check_in_opens_minutes: string;
  reminder_hours: string;
  invoice_deadline_days: string;
};

export type PoolValues = { name: string; capacity: string; ticket_offer_ids: string[] };

const orNull = (text: string) => text.trim() || null;
const numberText = (value: number | null | undefined) =>
  value === null || value === undefined ? "" : String(value);

export function newDetails(timezone: string): DetailsValues {
  return {
    title: "",
    description: "",
    venue_name: "",
    venue_address: "",
    image_url: "",
    timezone,
    sales_channel_ids: [],
  };
}

export function detailsOf(event: BoxOfficeEvent): DetailsValues {
  return {
    title: event.title,
    description: event.description ?? "",
    venue_name: event.venue_name ?? "",
    venue_address: event.venue_address ?? "",
    image_url: event.image_url ?? "",
    timezone: event.timezone,
    sales_channel_ids: event.sales_channel_ids ?? [],
  };
}

export function detailsInput(values: DetailsValues): EventDetailsInput {
  return {
    title: values.title.trim(),
    description: orNull(values.description),
    venue_name: orNull(values.venue_name),
    venue_address: orNull(values.venue_address),
    image_url: orNull(values.image_url),
    timezone: values.timezone,
    ...(values.sales_channel_ids.length && { sales_channel_ids: values.sales_channel_ids }),
  };
}

export function newSession(typeCount: number): SessionValues {
  return {
    name: "",
    starts: "",
    ends: "",
    doors: "",
    sales_open: "",
    sales_close: "",
    capacity: "",
    capacities: Array.from({ length: typeCount }, () => ({ places: "" })),
  };
}

const DAY_HOURS = 24;
/** An event has no more combinations of sessions and ticket types. */
export const MAX_OFFERS = 300;

/**
 * The session once more on each of those weekdays (0 is Sunday) after it, until a day `YYYY-MM-DD` that is included; the
 * clock shows the same on each. None without a date.
 */
export function repeatedSessions(
  session: SessionValues,
  weekdays: readonly number[],
  until: string,
): SessionValues[] {
  const repeated: SessionValues[] = [];
  for (let days = 1; repeated.length < MAX_OFFERS; days++) {
    const starts = addHours(session.starts, days * DAY_HOURS);
    if (!starts || !weekdays.length || starts.slice(0, 10) > until) break;
    if (weekdays.includes(weekdayOf(starts))) repeated.push(daysLater(session, days));
  }
  return repeated;
}

export const weekdayOf = (local: string) => new Date(`${local}Z`).getUTCDay();

/** The same so many days later, without a name: that was the one session's. */
export function daysLater(session: SessionValues, days: number): SessionValues {
  const later = (local: string) => addHours(local, days * DAY_HOURS);
  return {
    ...session,
    name: "",
    starts: later(session.starts),
    ends: later(session.ends),
    doors: later(session.doors),
    sales_close: later(session.sales_close),
    capacities: session.capacities.map((capacity) => ({ ...capacity })),
  };
}

export function sessionOf(
  session: EventSession,
  event: Pick<BoxOfficeEvent, "timezone" | "ticket_types" | "capacity_pools">,
): SessionValues {
  const local = (moment: string | null) => toLocalInput(moment, event.timezone);
  const pools = event.capacity_pools.filter((pool) => pool.session_id === session.id);
  const placesIn = (typeId: string | null) => numberText(poolOfType(pools, typeId)?.capacity);
  return {
    name: session.name ?? "",
    starts: local(session.starts_at),
    ends: local(session.ends_at),
    doors: local(session.doors_at),
    sales_open: local(session.sales_opens_at),
    sales_close: local(session.sales_closes_at),
    capacity: placesIn(null),
    capacities: event.ticket_types.map((type) => ({ places: placesIn(type.id) })),
  };
}

const poolOfType = (pools: readonly CapacityPool[], typeId: string | null) =>
  pools.find((pool) => pool.ticket_type_id === typeId);

/**
 * `typeNames` in the order of the values' capacities. A time that was not touched stays what it was to the second, and to
 * the hour in the night when a clock shows it twice.
 */
export function sessionInput(
  values: SessionValues,
  timezone: string,
  typeNames: readonly string[],
  session?: EventSession,
): SessionInput {
  const moment = (local: string, was: string | null = null) =>
    was && toLocalInput(was, timezone) === local ? was : fromLocalInput(local, timezone);
  return {
    name: orNull(values.name),
    starts_at: moment(values.starts, session?.starts_at) ?? "",
    ends_at: moment(values.ends, session?.ends_at),
    doors_at: moment(values.doors, session?.doors_at),
    sales_opens_at: moment(values.sales_open, session?.sales_opens_at),
    sales_closes_at: moment(values.sales_close, session?.sales_closes_at),
    capacity: numberOrNull(values.capacity),
    capacities: Object.fromEntries(
      typeNames.map((name, index) => [name, numberOrNull(values.capacities[index]?.places ?? "")]),
    ),
  };
}

export function newTicketType(currencies: readonly string[]): TicketTypeValues {
  return {
    name: "",
    prices: currencies.map((currency_code) => ({ currency_code, amount: "" })),
    min_per_order: "1",
    max_per_order: "10",
    invoice_allowed: true,
    attendee_details: AS_EVENT,
  };
}

/** The store's currencies first, then those that the type has besides. */
export function ticketTypeOf(type: TicketType, currencies: readonly string[]): TicketTypeValues {
  const amounts = new Map(
    type.prices.map(({ currency_code, amount }) => [
      currency_code,
      amountText(amount, currency_code),
    ]),
  );
  return {
    name: type.name,
    prices: [...new Set([...currencies, ...amounts.keys()])].map((currency_code) => ({
      currency_code,
      amount: amounts.get(currency_code) ?? "",
    })),
    min_per_order: String(type.min_per_order),
    max_per_order: String(type.max_per_order),
    invoice_allowed: type.invoice_allowed,
    attendee_details: type.attendee_details ?? AS_EVENT,
  };
}

export function ticketTypeInput(values: TicketTypeValues): TicketTypeInput {
  return {
    name: values.name.trim(),
    prices: values.prices
      .filter((price) => price.amount.trim())
      .map(({ currency_code, amount }) => ({ currency_code, amount: parseDecimal(amount) })),
    min_per_order: Number(values.min_per_order),
    max_per_order: Number(values.max_per_order),
    invoice_allowed: values.invoice_allowed,
    attendee_details: values.attendee_details === AS_EVENT ? null : values.attendee_details,
  };
}

/**
 * What a form changes of a ticket type. Prices that were not touched are left out: writing them would take away what
 * single sessions and regions were given on the product page.
 */
export function ticketTypeChanges(
  values: TicketTypeValues,
  type: TicketType,
): Partial<TicketTypeInput> {
  const { prices, ...others } = ticketTypeInput(values);
  const amounts = new Map(type.prices.map((price) => [price.currency_code, price.amount]));
  const isSame =
    prices.length === amounts.size &&
    prices.every(({ currency_code, amount }) => amounts.get(currency_code) === amount);
  return isSame ? others : { ...others, prices };
}

export const HOLD_SECONDS = { min: 1, max: 86_400 };

export const newRules = (): RulesValues => ({
  attendee_details: "optional",
  max_per_customer: "",
  hold_minutes: "5",
  check_in_opens_minutes: "",
  reminder_hours: "24",
  invoice_deadline_days: "",
});

export function rulesOf(event: BoxOfficeEvent): RulesValues {
  return {
    attendee_details: event.attendee_details,
    max_per_customer: numberText(event.max_per_customer),
    hold_minutes: String(Math.round((event.hold_seconds / 60) * 100) / 100),
    check_in_opens_minutes: numberText(event.check_in_opens_minutes),
    reminder_hours: numberText(event.reminder_hours),
    invoice_deadline_days: numberText(event.invoice_deadline_days),
  };
}

export const holdSeconds = (minutes: string) => Math.round(parseDecimal(minutes) * 60);

export function rulesInput(values: RulesValues): EventRulesInput {
  return {
    attendee_details: values.attendee_details,
    max_per_customer: numberOrNull(values.max_per_customer),
    hold_seconds: holdSeconds(values.hold_minutes),
    check_in_opens_minutes: numberOrNull(values.check_in_opens_minutes),
    reminder_hours: numberOrNull(values.reminder_hours),
    invoice_deadline_days: numberOrNull(values.invoice_deadline_days),
  };
}

export const newPool = (): PoolValues => ({ name: "", capacity: "", ticket_offer_ids: [] });

export const poolOf = (pool: CapacityPool): PoolValues => ({
  name: pool.name,
  capacity: numberText(pool.capacity),
  ticket_offer_ids: pool.ticket_offer_ids,
});

export const poolInput = (values: PoolValues) => ({
  name: values.name.trim(),
  capacity: numberOrNull(values.capacity),
  ticket_offer_ids: values.ticket_offer_ids,
});

/** The form's times, by what the API calls them. */
const TIMES: Record<string, keyof SessionValues> = {
  starts_at: "starts",
  ends_at: "ends",
  doors_at: "doors",
  sales_opens_at: "sales_open",
  sales_closes_at: "sales_close",
};

/** Where the form of a new event has a field of what the API takes. */
export function newEventField(path: string): string {
  const [group = "", nth, name = ""] = path.split(".");
  if (group === "sessions" && nth) return `sessions.${nth}.${TIMES[name] ?? name}`;
  if (group === "ticket_types") return path;
  return group in newRules() && group !== "attendee_details" ? `rules.${group}` : `details.${path}`;
}
