import type { BoxOfficeEvent } from "../../../../../lib/types";
import { onlySessionOf, placeOf, placesOfToday, sessionsToEnter } from "../place";

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

  it("offers those of today on their event's clock, and those that go on, first", () => {
    const late = {
      id: "late",
      timezone: "America/New_York",
      sessions: [session("tonight", "2026-12-06T01:00:00Z")],
    };
    const events = [late, { ...festival, timezone: "Europe/Oslo" }] as BoxOfficeEvent[];
    expect(placesOfToday(events, now).map(({ session: { id } }) => id)).toEqual([
      "since-monday",
      "tonight",
    ]);
  });

  it("counts the hours after midnight to the evening before as well as to their own day", () => {
    const club = {
      id: "club",
      timezone: "Europe/Oslo",
      sessions: [
        session("matinee", "2026-12-06T11:00:00Z"),
        session("after-midnight", "2026-12-05T23:30:00Z"),
        session("evening", "2026-12-05T19:00:00Z"),
        session("breakfast", "2026-12-06T06:00:00Z"),
      ],
    };
    const at = (moment: string) =>
      placesOfToday([club] as BoxOfficeEvent[], new Date(moment)).map(({ session: { id } }) => id);
    expect(at("2026-12-05T10:00:00Z")).toEqual(["evening", "after-midnight"]);
    expect(at("2026-12-05T23:15:00Z")).toEqual([
      "evening",
      "after-midnight",
      "breakfast",
      "matinee",
    ]);
    expect(at("2026-12-06T10:00:00Z")).toEqual(["after-midnight", "breakfast", "matinee"]);
  });

  it("needs no choice where there is one session to enter", () => {
    const concert = {
      id: "concert",
      sessions: [session("only", "2026-12-06T01:00:00Z")],
    } as BoxOfficeEvent;
    expect(onlySessionOf([festival, concert], "concert", now)).toBe("only");
    expect(onlySessionOf([festival, concert], "festival", now)).toBe("");
    expect(onlySessionOf([festival], "concert", now)).toBe("");
  });

  it("goes on where the device stood, as long as there is something to enter", () => {
    expect(placeOf([festival], "festival", "tomorrow", now)?.session.id).toBe("tomorrow");
    expect(placeOf([festival], "festival", "last-week", now)).toBeUndefined();
    expect(placeOf([festival], "festival", "cancelled", now)).toBeUndefined();
    expect(placeOf([festival], "another", "tomorrow", now)).toBeUndefined();
    expect(placeOf([], "", "", now)).toBeUndefined();
  });
});
