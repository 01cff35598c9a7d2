import type { BoxOfficeEvent, EventSession } from "./types";

/** The session that comes next; null when all are over, or cancelled with or without their event. A session without an end is over when it begins. */
export function nextSession(event: BoxOfficeEvent, now: Date): EventSession | null {
  return (
    takingPlace(event).find((session) => new Date(session.ends_at ?? session.starts_at) > now) ??
    null
  );
}

/** The sessions that take place, those over too: none of a cancelled event. What is free at others is sold to nobody. */
export function takingPlace(event: BoxOfficeEvent): EventSession[] {
  return event.status === "cancelled"
    ? []
    : event.sessions.filter((session) => session.status === "scheduled");
}

export type PlacesTaken = { taken: number; capacity: number | null };

/**
 * Places taken of all that the event has at sessions that take place, by what the list answer tells:
 * paid, awaiting payment and held together. The capacity is null as soon as one session is unlimited.
 */
export function placesTaken(event: BoxOfficeEvent): PlacesTaken {
  return event.sessions
    .filter((session) => session.status === "scheduled")
    .map((session) => placesOf(event, session))
    .reduce(
      (sum, { taken, capacity }) => ({
        taken: sum.taken + taken,
        capacity: sum.capacity === null || capacity === null ? null : sum.capacity + capacity,
      }),
      { taken: 0, capacity: 0 },
    );
}

/** The session's own limit; without one, the sum of its types' limits where each type has one. */
function placesOf(event: BoxOfficeEvent, session: EventSession): PlacesTaken {
  const pools = event.capacity_pools.filter((pool) => pool.session_id === session.id);
  const whole = pools.find((pool) => !pool.ticket_type_id);
  const ofTypes = event.ticket_types.map(
    (type) => pools.find((pool) => pool.ticket_type_id === type.id)?.capacity ?? null,
  );
  return { taken: whole?.claimed ?? 0, capacity: whole?.capacity ?? sumOrNull(ofTypes) };
}

function sumOrNull(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );
}
