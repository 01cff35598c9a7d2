import fc from "fast-check";
import { amountMeant, assertAsSeen, type OwingOrder, planRefund } from "../plan-refund";

type Paid = { captured: number; refunded: number; at: number };

/** Payments in cents, as they lie in no order. */
const order = (owed_minor: number, payments: Paid[]): OwingOrder =>
  ({
    owed_minor,
    currency_code: "nok",
    payment_collections: payments.map(({ captured, refunded, at }, nth) => ({
      payments: [
        {
          id: `pay_${nth}`,
          captures: [{ amount: captured / 100, created_at: new Date(at) }],
          refunds: [{ amount: refunded / 100, created_at: new Date(at) }],
        },
      ],
    })),
  }) as unknown as OwingOrder;

const paid = fc
  .record({ captured: fc.nat(100_000), refunded: fc.nat(120_000), at: fc.nat() })
  .map(({ captured, refunded, at }) => ({ captured, refunded, at }));

describe("giving back what is owed", () => {
  it("takes exactly that, from no payment more than it has left", () => {
    fc.assert(
      fc.property(fc.array(paid, { minLength: 1, maxLength: 5 }), fc.nat(), (payments, drawn) => {
        const kept = payments.map(({ captured, refunded }) => Math.max(0, captured - refunded));
        const all = kept.reduce((sum, one) => sum + one, 0);
        const amount = all ? (drawn % all) + 1 : 0;
        const parts = planRefund(order(all, payments), amount);
        const cents = (major: number) => Math.round(major * 100);
        expect(parts.reduce((sum, part) => sum + cents(part.amount), 0)).toBe(amount);
        for (const part of parts) {
          const nth = Number(part.payment_id.slice(4));
          expect(cents(part.amount)).toBeLessThanOrEqual(kept[nth] as number);
        }
      }),
    );
  });

  it("begins with what came in last", () => {
    const payments = [
      { captured: 10_000, refunded: 0, at: 2 },
      { captured: 20_000, refunded: 5_000, at: 3 },
      { captured: 30_000, refunded: 0, at: 1 },
    ];
    expect(planRefund(order(30_000, payments), 26_000)).toEqual([
      { payment_id: "pay_1", amount: 150 },
      { payment_id: "pay_0", amount: 100 },
      { payment_id: "pay_2", amount: 10 },
    ]);
  });

  it("more than there is is never planned", () => {
    const payments = [{ captured: 100, refunded: 0, at: 1 }];
    expect(() => planRefund(order(200, payments), 200)).toThrow("No payment has the last 100");
  });

  it.each([
    [undefined, 20_000],
    [50, 5_000],
    [200, 20_000],
  ])("of 200 owed, %s is meant as %i minor units", (amount, minor) => {
    expect(amountMeant(order(20_000, []), amount)).toBe(minor);
  });

  it.each([
    [20_000, 200.01, "over_refunded"],
    [20_000, 0.001, undefined],
    [0, 1, "nothing_owed"],
  ])("of %i minor units owed, %s can't be given back", (owed, amount, code) => {
    expect(() => amountMeant(order(owed, []), amount)).toThrow(expect.objectContaining({ code }));
  });

  it("what has changed since somebody saw it is not done", () => {
    expect(() => assertAsSeen(order(20_000, []), 300)).toThrow(
      expect.objectContaining({ code: "amount_changed" }),
    );
    expect(() => assertAsSeen(order(20_000, []), 200)).not.toThrow();
  });
});
