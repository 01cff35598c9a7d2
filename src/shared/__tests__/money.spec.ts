import fc from "fast-check";
import { allocateMinor, currencyDecimals, toMajor, toMinor } from "../money";

describe("money", () => {
  it("knows each currency's own decimals", () => {
    expect(["jpy", "nok", "kwd"].map(currencyDecimals)).toEqual([0, 2, 3]);
  });

  it("rounds half up to whole minor units, without float errors", () => {
    expect(toMinor(1.005, "nok")).toBe(101);
    expect(toMinor(0.1 + 0.2, "nok")).toBe(30);
    expect(toMinor("1.0005", "kwd")).toBe(1001);
    expect(toMinor(99, "jpy")).toBe(99);
    expect(toMajor(12345, "nok")).toBe(123.45);
  });

  it("splits an amount into parts that add up to it and differ by one at most", () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 500 }), (total, parts) => {
        const shares = allocateMinor(total, parts);
        expect(shares).toHaveLength(parts);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
