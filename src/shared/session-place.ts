/** When and where a session is, as its tickets, mails and calendars say it. */
export type SessionPlace = {
  starts_at: Date;
  ends_at: Date | null;
  doors_at: Date | null;
  /** The event's, by which the clock is told. */
  timezone: string;
  venue_name: string | null;
  venue_address: string | null;
};

export type PlaceChange = "time" | "place" | "both";

const TIMES = ["starts_at", "ends_at", "doors_at"] as const;
const WHERE = ["venue_name", "venue_address"] as const;

/**
 * What of it people have to know anew; null where they needn't. Another time zone is another time on their clocks, which
 * show minutes.
 */
export function changeOf(before: SessionPlace, now: SessionPlace): PlaceChange | null {
  const isTime =
    before.timezone !== now.timezone ||
    TIMES.some((at) => minuteOf(before[at]) !== minuteOf(now[at]));
  const isPlace = WHERE.some((where) => before[where] !== now[where]);
  if (isTime && isPlace) return "both";
  if (isTime) return "time";
  return isPlace ? "place" : null;
}

const minuteOf = (at: Date | null) => at && Math.floor(at.getTime() / 60_000);

/** As what is to be changed of a session or its event would make it; what isn't named stays. */
export function changed(place: SessionPlace, changes: PlaceChanges): SessionPlace {
  const moments = Object.fromEntries(
    TIMES.filter((at) => changes[at] !== undefined).map((at) => [at, momentOf(changes[at])]),
  );
  const { timezone = place.timezone } = changes;
  const { venue_name = place.venue_name, venue_address = place.venue_address } = changes;
  return { ...place, ...moments, timezone, venue_name, venue_address };
}

/** A workflow hands dates on as text. */
type Moment = Date | string;

export type PlaceChanges = Partial<
  Record<(typeof TIMES)[number], Moment | null> & Omit<SessionPlace, (typeof TIMES)[number]>
>;

const momentOf = (at: Moment | null | undefined) => (at ? new Date(at) : null);

/** Whether anybody may still come to it, as it was or as it is. */
export function isAhead(places: readonly SessionPlace[], at: Date): boolean {
  return places.some(({ starts_at, ends_at }) => (ends_at ?? starts_at) > at);
}
