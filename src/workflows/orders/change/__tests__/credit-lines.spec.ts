import {
  type CreditLine,
  countedBeyond,
  isPaidWith,
  type OrderOfCredits,
  readSetAside,
  roundedOff,
  roundOff,
} from "../credit-lines";

const refund = (version: number, amount: number) => ({
  ...{ version, amount: -amount, reference: "refund", created_at: new Date() },
});

const order = (
  credit_lines: CreditLine[],
  transactions: OrderOfCredits["transactions"] = [],
): OrderOfCredits => ({ currency_code: "nok", credit_lines, transactions });

describe("what a credit line is", () => {
  const line = (amount: number, reference: string | null, version?: number): CreditLine => ({
    amount,
    reference,
    metadata: version === undefined ? null : { created_in_version: version },
  });

  it.each([
    ["a gift card of the cart", line(100, "gift-card"), [], true],
    ["a merchant's rebate", line(100, "rebate", 2), [], true],
    ["a rebate after a refund of another version", line(100, "rebate", 4), [refund(2, 100)], true],
    ["more than went back in that version", line(100, "order", 3), [refund(2, 40)], true],
    ["what was written off for a refund", line(100, "Storm", 3), [refund(2, 100)], false],
    [
      "what Medusa's cancellation writes off for two payments in one",
      line(200, "payment_collection", 3),
      [refund(2, 100), refund(2, 100)],
      false,
    ],
    ["one of ours", line(100, "box_office_credit_note", 3), [], false],
    ["what takes something away", line(-100, "rebate", 2), [], false],
  ])("is money for %s: %#", (_, credit, transactions, expected) => {
    expect(isPaidWith(order([credit], transactions), credit)).toBe(expected);
  });

  it("is set aside until Medusa writes it off, and no refund of before counts", () => {
    const setAside = line(-100, "box_office_set_aside", 3);
    const before = line(60, "Storm", 2);
    const after = line(70, "Storm", 5);
    const all = order([after, before, setAside], [refund(1, 60), refund(4, 70)]);
    expect(Number(readSetAside(all).left)).toBe(30);
    expect(Number(readSetAside(all).gone)).toBe(70);
    expect(Number(readSetAside(order([before], [refund(1, 60)])).left)).toBe(0);
  });

  it("is rounded off so that Medusa counts it, which leaves out what is one cent or less in all", () => {
    const rounded = (minor: number) => roundOff(minor, "nok") as unknown as CreditLine;
    const least = rounded(1);
    expect(Number(least.amount)).toBeGreaterThan(0.01);
    expect(roundedOff(order([least]))).toBe(1);
    // Medusa's total is that much lower than the order's.
    expect(Number(countedBeyond(order([least])))).toBeCloseTo(1e-8, 10);
    expect(roundedOff(order([least, rounded(-3)]))).toBe(-2);
    const written = line(-0.005, "Storm", 3);
    expect(Number(countedBeyond(order([least, written])))).toBeCloseTo(-0.005, 10);
    const fee = line(-0.02, "box_office_fee", 3);
    expect(Number(countedBeyond(order([rounded(2), fee])))).toBeCloseTo(0, 10);
    expect(Number(countedBeyond(order([fee])))).toBe(0);
    const all = order([least, line(100, "gift-card")]);
    expect(Number(countedBeyond(all))).toBeCloseTo(1e-8, 10);
    expect(isPaidWith(all, least)).toBe(false);
  });
});
