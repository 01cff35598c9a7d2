import { endOfLastDay, lastDayOf } from "../card-expiry";

const OSLO = "Europe/Oslo";

describe("D2: until when a card can be used", () => {
  it("is the day that ends when it does, by the shop's clock", () => {
    expect(lastDayOf("2027-03-01T23:00:00.000Z", OSLO)).toBe("2027-03-01");
    expect(lastDayOf("2027-03-01T22:59:00.000Z", OSLO)).toBe("2027-03-01");
    expect(lastDayOf(null, OSLO)).toBe("");
  });

  it("is set as the first moment after that day, where clocks are changed too", () => {
    expect(endOfLastDay("2027-03-28", OSLO)).toBe("2027-03-28T22:00:00.000Z");
    expect(endOfLastDay("2027-12-31", OSLO)).toBe("2027-12-31T23:00:00.000Z");
    expect(endOfLastDay("", OSLO)).toBeNull();
  });

  it("is the day that was set", () => {
    for (const day of ["2027-02-28", "2027-10-31", "2028-02-29"]) {
      expect(lastDayOf(endOfLastDay(day, OSLO), OSLO)).toBe(day);
    }
  });
});
