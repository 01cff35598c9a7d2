import { laterOnTheClock } from "../wall-clock";

const DAY = 86_400_000;

describe("so much later on the zone's clock", () => {
  it.each([
    ["within winter", "2026-12-05T19:00:00+01:00", 7, "2026-12-12T19:00:00+01:00"],
    ["into winter", "2026-10-24T19:00:00+02:00", 7, "2026-10-31T19:00:00+01:00"],
    ["into summer", "2027-03-27T19:00:00+01:00", 7, "2027-04-03T19:00:00+02:00"],
    ["backwards", "2026-10-31T19:00:00+01:00", -7, "2026-10-24T19:00:00+02:00"],
    ["on the day of the change", "2026-10-24T19:00:00+02:00", 1, "2026-10-25T19:00:00+01:00"],
  ])("%s the hour is the same", (_, from, days, to) => {
    const later = laterOnTheClock({ at: new Date(from), timezone: "Europe/Oslo" }, days * DAY);
    expect(later).toEqual(new Date(to));
  });
});
