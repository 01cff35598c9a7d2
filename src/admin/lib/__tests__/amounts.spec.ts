import { isAmount, parseDecimal, roundTo, sumsByCurrency } from "../amounts";

describe("amounts", () => {
  it.each([
    ["250", 250],
    [" 250,50 ", 250.5],
    ["0.5", 0.5],
  ])("%j is %d", (text, amount) => {
    expect(parseDecimal(text)).toBe(amount);
    expect(isAmount(text, "nok", 1000)).toBe(true);
  });

  it.each(["", "x", "-1", "1e3", "1.234", "1,2,3", "1000.01"])("%j is none", (text) => {
    expect(isAmount(text, "nok", 1000)).toBe(false);
  });

  it("have no more decimals than their currency", () => {
    expect(isAmount("100", "jpy", 1000)).toBe(true);
    expect(isAmount("100.5", "jpy", 1000)).toBe(false);
  });

  it("are rounded to the decimals of their currency", () => {
    expect(roundTo(0.1 + 0.2, "nok")).toBe(0.3);
    expect(roundTo(10 - 9.9, "nok")).toBe(0.1);
    expect(roundTo(99.6, "jpy")).toBe(100);
  });

  it("add up in each currency", () => {
    const nok = (amount: number) => ({ amount, currency_code: "nok" });
    const jpy = { amount: 100, currency_code: "jpy" };
    expect(sumsByCurrency([nok(0.1), jpy, nok(0.2)])).toEqual([nok(0.3), jpy]);
    expect(sumsByCurrency([])).toEqual([]);
  });
});
