import { defaultPattern, numberOf, whyNoPattern } from "../number-pattern";

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
    expect(whyNoPattern("INV", false)).toBe("must have {number} in it");
    expect(whyNoPattern("{number}", true)).toBe("must have {year} in it");
    expect(whyNoPattern("{number}{month}", false)).toMatch("knows {prefix}, {year}");
    expect(whyNoPattern("{number", false)).toBe("must have {number} in it");
    for (const isByYear of [true, false]) {
      expect(whyNoPattern(defaultPattern(isByYear), isByYear)).toBeUndefined();
    }
  });
});
