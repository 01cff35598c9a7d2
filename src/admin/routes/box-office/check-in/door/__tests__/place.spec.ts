import type { BoxOfficeEvent } from "../../../../../lib/types";
import { placeOf, sessionsToEnter } from "../place";

const now = new Date("2026-12-05T18:00:00Z");
const session = (id: string, starts_at: string, more = {}) => ({
  id,
  starts_at,
  ends_at: null,
  status: "scheduled",
  ...more,
});
const festival = {
  id: "festival",
  sessions: [
    session("tomorrow", "2026-12-06T18:00:00Z"),
    session("last-week", "2026-11-28T18:00:00Z"),
    session("cancelled", "2026-12-05T19:00:00Z", { status: "cancelled" }),
    session("last-night", "2026-12-04T20:00:00Z"),
    session("since-monday", "2026-11-30T18:00:00Z", { ends_at: "2026-12-07T18:00:00Z" }),
  ],
} as BoxOfficeEvent;

describe("where a door stands", () => {
  it("offers the sessions that run, are to come or were last night, in their order", () => {
    expect(sessionsToEnter(festival, now).map(({ id }) => id)).toEqual([
      "since-monday",
      "last-night",
      "tomorrow",
    ]);
  });

  it("goes on where the device stood, as long as there is something to enter", () => {
    expect(placeOf([festival], "festival", "tomorrow", now)?.session.id).toBe("tomorrow");
    expect(placeOf([festival], "festival", "last-week", now)).toBeUndefined();
    expect(placeOf([festival], "festival", "cancelled", now)).toBeUndefined();
    expect(placeOf([festival], "another", "tomorrow", now)).toBeUndefined();
    expect(placeOf([], "", "", now)).toBeUndefined();
  });
});
