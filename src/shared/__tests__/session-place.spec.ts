import { changed, changeOf, isAhead, type PlaceChanges, type SessionPlace } from "../session-place";

const at = (hour: string) => new Date(`2026-12-05T${hour}:00Z`);
const PLACE: SessionPlace = {
  starts_at: at("18:00"),
  ends_at: at("20:00"),
  doors_at: null,
  timezone: "Europe/Oslo",
  venue_name: "Kulturhuset",
  venue_address: null,
};

describe("what people who hold tickets have to know of a change", () => {
  it.each([
    [
      "nothing, of what says the same",
      { starts_at: "2026-12-05T19:00:00+01:00", venue_name: "Kulturhuset" },
      null,
    ],
    ["nothing, of another second of the same minute", { starts_at: "2026-12-05T18:00:59Z" }, null],
    ["nothing, of what isn't on a ticket", { capacity: 5, name: "Premiere" }, null],
    ["the time, of another beginning", { starts_at: "2026-12-05T19:00:00Z" }, "time"],
    ["the time, of no end", { ends_at: null }, "time"],
    ["the time, of doors", { doors_at: at("17:30") }, "time"],
    ["the time, of another zone: their clocks say another", { timezone: "Europe/Kyiv" }, "time"],
    ["the place, of another venue", { venue_name: "Scenen" }, "place"],
    [
      "the place, of an address that is taken out or added",
      { venue_address: "Storgata 1" },
      "place",
    ],
    ["both", { starts_at: at("19:00"), venue_name: null }, "both"],
  ] as const)("%s", (_, changes, expected) => {
    expect(changeOf(PLACE, changed(PLACE, changes as PlaceChanges))).toBe(expected);
  });

  it("what is over concerns nobody, unless it is moved into the future", () => {
    const later = changed(PLACE, { starts_at: at("22:00"), ends_at: null });
    expect(isAhead([PLACE], at("19:00"))).toBe(true);
    expect(isAhead([PLACE], at("21:00"))).toBe(false);
    expect(isAhead([PLACE, later], at("21:00"))).toBe(true);
  });
});
