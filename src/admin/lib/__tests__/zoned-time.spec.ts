import {
  addHours,
  endOfDay,
  fromLocalInput,
  hoursBetween,
  noonOf,
  startOfDay,
  toLocalInput,
} from "../zoned-time";

const OSLO = "Europe/Oslo";

describe("a zone's wall clock", () => {
  it("gives a moment in winter and in summer", () => {
    expect(fromLocalInput("2026-12-05T19:00", OSLO)).toBe("2026-12-05T18:00:00.000Z");
    expect(fromLocalInput("2026-07-05T19:00", OSLO)).toBe("2026-07-05T17:00:00.000Z");
    expect(fromLocalInput("2026-07-05T19:00", "America/New_York")).toBe("2026-07-05T23:00:00.000Z");
  });

  it("shows a moment, whatever offset it is given with", () => {
    expect(toLocalInput("2026-12-05T18:00:00.000Z", OSLO)).toBe("2026-12-05T19:00");
    expect(toLocalInput("2026-12-05T13:00:00-05:00", OSLO)).toBe("2026-12-05T19:00");
    expect(toLocalInput("2026-12-31T23:30:00Z", "Asia/Kolkata")).toBe("2027-01-01T05:00");
  });

  it("takes the earlier of the hours that autumn has twice", () => {
    expect(fromLocalInput("2026-10-25T02:30", OSLO)).toBe("2026-10-25T00:30:00.000Z");
    expect(toLocalInput("2026-10-25T00:30:00Z", OSLO)).toBe("2026-10-25T02:30");
    expect(toLocalInput("2026-10-25T01:30:00Z", OSLO)).toBe("2026-10-25T02:30");
  });

  it("goes as far past the jump as was asked for where spring skips an hour", () => {
    expect(fromLocalInput("2026-03-29T02:30", OSLO)).toBe("2026-03-29T01:30:00.000Z");
    expect(toLocalInput("2026-03-29T01:30:00Z", OSLO)).toBe("2026-03-29T03:30");
  });

  it("is right on both sides of a change", () => {
    expect(fromLocalInput("2026-03-29T01:59", OSLO)).toBe("2026-03-29T00:59:00.000Z");
    expect(fromLocalInput("2026-03-29T03:00", OSLO)).toBe("2026-03-29T01:00:00.000Z");
    expect(fromLocalInput("2026-10-25T01:59", OSLO)).toBe("2026-10-24T23:59:00.000Z");
    expect(fromLocalInput("2026-10-25T03:00", OSLO)).toBe("2026-10-25T02:00:00.000Z");
  });

  it("knows zones of half hours, and that change by half an hour", () => {
    expect(fromLocalInput("2026-06-01T12:00", "Asia/Kathmandu")).toBe("2026-06-01T06:15:00.000Z");
    expect(fromLocalInput("2026-01-15T12:00", "Australia/Lord_Howe")).toBe(
      "2026-01-15T01:00:00.000Z",
    );
    expect(fromLocalInput("2026-06-15T12:00", "Australia/Lord_Howe")).toBe(
      "2026-06-15T01:30:00.000Z",
    );
  });

  it("leads back to every hour of the two days of change", () => {
    for (const start of ["2026-03-28T12:00:00Z", "2026-10-24T12:00:00Z"]) {
      for (let hour = 0; hour < 24; hour++) {
        const moment = new Date(Date.parse(start) + hour * 3_600_000).toISOString();
        const local = toLocalInput(moment, OSLO);
        const back = fromLocalInput(local, OSLO);
        expect(toLocalInput(back, OSLO)).toBe(local);
      }
    }
  });

  it("gives nothing for nothing, and for what is no time", () => {
    expect(toLocalInput(null, OSLO)).toBe("");
    expect(fromLocalInput("", OSLO)).toBeNull();
    expect(fromLocalInput("2026-12", OSLO)).not.toBeUndefined();
    expect(fromLocalInput("soon", OSLO)).toBeNull();
  });

  it("has the ends of a day", () => {
    expect(startOfDay("2026-12-05", OSLO)).toBe("2026-12-04T23:00:00.000Z");
    expect(endOfDay("2026-12-05", OSLO)).toBe("2026-12-05T22:59:00.000Z");
    expect(noonOf("2026-12-05", OSLO)).toBe("2026-12-05T11:00:00.000Z");
    expect(startOfDay(undefined, OSLO)).toBeUndefined();
    expect(endOfDay("", OSLO)).toBeUndefined();
  });

  it("adds hours as one reads them", () => {
    expect(addHours("2026-12-31T23:00", 2)).toBe("2027-01-01T01:00");
    expect(addHours("", 2)).toBe("");
    expect(hoursBetween("2026-12-31T23:00", "2027-01-01T01:30")).toBe(2.5);
  });
});
