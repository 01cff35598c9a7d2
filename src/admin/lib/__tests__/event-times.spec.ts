import { nextSession, placesTaken, takingPlace } from "../event-times";
import type { BoxOfficeEvent, CapacityPool, EventSession } from "../types";

const session = (id: string, starts_at: string, rest: Partial<EventSession> = {}) =>
  ({ id, starts_at, ends_at: null, status: "scheduled", ...rest }) as EventSession;

const pool = (session_id: string, type: string | null, capacity: number | null, claimed: number) =>
  ({ session_id, ticket_type_id: type, capacity, claimed }) as CapacityPool;

const eventOf = (sessions: EventSession[], capacity_pools: CapacityPool[] = []) =>
  ({
    sessions,
    capacity_pools,
    ticket_types: [{ id: "adult" }, { id: "child" }],
  }) as BoxOfficeEvent;

const NOW = new Date("2026-12-05T12:00:00Z");

describe("the next date", () => {
  it("is the first that isn't over, and one that goes on counts", () => {
    const over = session("over", "2026-12-04T18:00:00Z");
    const running = session("now", "2026-12-05T11:00:00Z", { ends_at: "2026-12-05T13:00:00Z" });
    const later = session("later", "2026-12-06T18:00:00Z");
    expect(nextSession(eventOf([over, running, later]), NOW)?.id).toBe("now");
    expect(nextSession(eventOf([over, later]), NOW)?.id).toBe("later");
  });

  it("is never a cancelled one", () => {
    const cancelled = session("off", "2026-12-06T18:00:00Z", { status: "cancelled" });
    expect(nextSession(eventOf([cancelled]), NOW)).toBeNull();
  });
});

describe("what takes place", () => {
  const on = session("on", "2026-12-06T18:00:00Z");
  const off = session("off", "2026-12-07T18:00:00Z", { status: "cancelled" });

  it("is no cancelled session, and nothing of a cancelled event", () => {
    expect(takingPlace(eventOf([on, off]))).toEqual([on]);
    expect(takingPlace({ ...eventOf([on, off]), status: "cancelled" })).toEqual([]);
  });
});

describe("places taken", () => {
  const one = session("one", "2026-12-06T18:00:00Z");
  const two = session("two", "2026-12-07T18:00:00Z");

  it("add up over the sessions", () => {
    const pools = [pool("one", null, 100, 40), pool("two", null, 50, 5)];
    expect(placesTaken(eventOf([one, two], pools))).toEqual({ taken: 45, capacity: 150 });
  });

  it("leave cancelled sessions out", () => {
    const off = session("off", "2026-12-08T18:00:00Z", { status: "cancelled" });
    const pools = [pool("one", null, 100, 40), pool("off", null, 50, 5)];
    expect(placesTaken(eventOf([one, off], pools))).toEqual({ taken: 40, capacity: 100 });
  });

  it("are limited by the types where the session is not", () => {
    const pools = [
      pool("one", null, null, 12),
      pool("one", "adult", 30, 10),
      pool("one", "child", 20, 2),
    ];
    expect(placesTaken(eventOf([one], pools))).toEqual({ taken: 12, capacity: 50 });
  });

  it("have no limit as soon as one session has none", () => {
    const pools = [
      pool("one", null, 100, 40),
      pool("two", null, null, 5),
      pool("two", "adult", 9, 5),
    ];
    expect(placesTaken(eventOf([one, two], pools))).toEqual({ taken: 45, capacity: null });
  });
});
