import { expiresAt } from "../expires-at";

const inOslo = (at: string, months: number | null) =>
  expiresAt({ at: new Date(at), timezone: "Europe/Oslo" }, months)?.toISOString() ?? null;

describe("when a card ends", () => {
  it("is at the end of a day by the shop's clock, in summer and in winter", () => {
    expect(inOslo("2026-11-30T15:00:00.987Z", 36)).toBe("2029-11-30T23:00:00.000Z");
    expect(inOslo("2026-11-30T15:00:00Z", 7)).toBe("2027-06-30T22:00:00.000Z");
    expect(inOslo("2026-11-30T23:30:00Z", 1)).toBe("2027-01-01T23:00:00.000Z");
  });

  it("is the last day of a month that is shorter", () => {
    expect(inOslo("2027-08-31T10:00:00Z", 6)).toBe("2028-02-29T23:00:00.000Z");
    expect(inOslo("2026-12-31T10:00:00Z", 2)).toBe("2027-02-28T23:00:00.000Z");
  });

  it("is never where the shop says so", () => {
    expect(inOslo("2026-11-30T15:00:00Z", null)).toBeNull();
  });
});
