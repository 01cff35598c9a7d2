import fc from "fast-check";
import { allocateByValue, allocateMinor, currencyDecimals, toMajor, toMinor } from "../money";

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

  it("splits an amount by values, exactly, and gives none more than it is worth", () => {
    expect(allocateByValue(100, [1, 1, 1])).toEqual([33, 34, 33]);
    expect(allocateByValue(250, [500, 0, 250])).toEqual([167, 0, 83]);
    expect(allocateByValue(0, [5, 5])).toEqual([0, 0]);
    expect(allocateByValue(7, [0, 0])).toEqual([0, 0]);
    const amount = fc.nat(10_000_000_000_000);
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 50 }),
        fc.nat(1000),
        (values, part) => {
          const worth = values.reduce((sum, value) => sum + value, 0);
          const total = Math.floor((worth / 1000) * part);
          const shares = allocateByValue(total, values);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
          for (const [nth, share] of shares.entries()) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(values[nth] as number);
          }
        },
      ),
    );
  });
});
