import { carriedPattern, defaultPattern, numberOf, whyNoPattern } from "../number-pattern";

describe("M2: how a series writes its numbers", () => {
  it.each([
    ["{prefix}{number}", "1042"],
    ["{prefix}{year}-{number:5}", "F2026-01042"],
    ["{number:3}/{year}", "1042/2026"],
  ])("%s", (pattern, number) => {
    const prefix = pattern.includes("{year}-") ? "F" : "";
    expect(numberOf(pattern, { prefix, year: 2026, value: 1042 })).toBe(number);
  });

  it("what makes no numbers, or the same ones each year, is refused", () => {
    const why = (pattern: string, isByYear = false, prefix = "") =>
      whyNoPattern(pattern, { prefix, isByYear });
    expect(why("INV")).toBe("must have {number} in it");
    expect(why("{number}", true)).toBe("must have {year} in it");
    expect(why("{number}{month}")).toMatch("knows {prefix}, {year}");
    expect(why("{number")).toBe("must have {number} in it");
    for (const isByYear of [true, false]) {
      expect(why(defaultPattern(isByYear), isByYear, "KONSERTHUS")).toBeUndefined();
    }
  });

  it("a pattern has room for the longest number of its series", () => {
    const why = (prefix: string) =>
      whyNoPattern("{prefix}-Oslo-{year}-{number:5}", { prefix, isByYear: true });
    expect(why("KONSERTHUS")).toBeUndefined();
    expect(why("KONSERTHUSE")).toMatch("more than 30 characters");
    const parts = { prefix: "KONSERTHUSET-OSLO-KREDITNOTA-", year: 2026, value: 10 };
    expect(() => numberOf("{prefix}{number}", parts)).toThrow(
      expect.objectContaining({ code: "number_too_long" }),
    );
  });

  it.each([
    ["{prefix}{number:5}", { isByYear: true, isPrefixed: false }, "{prefix}{year}-{number:5}"],
    ["{prefix}{year}-{number:5}", { isByYear: false, isPrefixed: false }, "{prefix}{number:5}"],
    ["{number}/{year}", { isByYear: false, isPrefixed: true }, "{prefix}{number}"],
    ["{number}/{year}", { isByYear: true, isPrefixed: false }, "{number}/{year}"],
  ])("%s is carried on into series that are parted otherwise", (pattern, parted, carried) => {
    expect(carriedPattern(pattern, parted)).toBe(carried);
    expect(whyNoPattern(carried, { prefix: "F", isByYear: parted.isByYear })).toBeUndefined();
  });
});
