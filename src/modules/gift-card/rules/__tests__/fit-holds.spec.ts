import fc from "fast-check";
import { type AccountToFit, fitHolds } from "../fit-holds";

const account = (posted_minor: number, more: Partial<AccountToFit> = {}): AccountToFit => ({
  ...{ posted_minor, asked_minor: null, is_usable: true, others: [] },
  ...more,
});
const amounts = (total: number, accounts: AccountToFit[]) =>
  fitHolds({ total_minor: total, uncounted_minor: 1 }, accounts).map(
    ({ amount_minor }) => amount_minor,
  );

describe("what of each card a cart reserves", () => {
  it("is no more than is left to pay, in the order of the cards", () => {
    expect(amounts(500, [account(300), account(300)])).toEqual([300, 200]);
    expect(amounts(200, [account(300), account(300)])).toEqual([200, 0]);
    expect(amounts(0, [account(300)])).toEqual([0]);
  });

  it("is more than one unit of the currency, which Medusa would not count, or nothing", () => {
    expect(amounts(500, [account(1)])).toEqual([0]);
    expect(amounts(1, [account(300)])).toEqual([0]);
    expect(amounts(500, [account(1), account(1)])).toEqual([1, 1]);
    const inForint = { total_minor: 500, uncounted_minor: 100 };
    expect(fitHolds(inForint, [account(100)])).toMatchObject([{ amount_minor: 0 }]);
  });

  it("is no more than the buyer asked for, and nothing of what may not pay", () => {
    const asked = account(300, { asked_minor: 50 });
    expect(amounts(500, [asked, account(300, { is_usable: false }), account(300)])).toEqual([
      ...[50, 0, 300],
    ]);
  });

  it("is taken from carts that nobody is completing, the oldest first, and from no other", () => {
    const others = [
      { id: "paying", amount_minor: 100, is_firm: true },
      { id: "old", amount_minor: 80, is_firm: false },
      { id: "young", amount_minor: 60, is_firm: false },
    ];
    expect(fitHolds({ total_minor: 150, uncounted_minor: 1 }, [account(300, { others })])).toEqual([
      {
        ...{ amount_minor: 150, available_minor: 200 },
        yields: [
          { id: "old", amount_minor: 0 },
          { id: "young", amount_minor: 50 },
        ],
      },
    ]);
    expect(amounts(500, [account(300, { others })])).toEqual([200]);
  });

  it("never goes beyond what is on an account or to be paid, whoever holds what", () => {
    const hold = fc.record({ amount_minor: fc.nat(400), is_firm: fc.boolean() });
    const any = fc
      .record({
        posted_minor: fc.nat(1000),
        asked_minor: fc.option(fc.integer({ min: 1, max: 900 })),
        is_usable: fc.boolean(),
        holds: fc.array(hold, { maxLength: 4 }),
      })
      .map(({ holds, ...rest }) => {
        let left = rest.posted_minor;
        const others = holds.map(({ amount_minor, is_firm }, nth) => {
          const held = Math.min(amount_minor, left);
          left -= held;
          return { id: `${nth}`, amount_minor: held, is_firm };
        });
        return { ...rest, others };
      });
    fc.assert(
      fc.property(fc.nat(2000), fc.array(any, { maxLength: 4 }), (total, accounts) => {
        const fits = fitHolds({ total_minor: total, uncounted_minor: 1 }, accounts);
        expect(fits.reduce((sum, { amount_minor }) => sum + amount_minor, 0)).toBeLessThanOrEqual(
          total,
        );
        for (const [nth, { amount_minor, yields }] of fits.entries()) {
          const { posted_minor, others } = accounts[nth] as AccountToFit;
          const held = others.reduce((sum, other) => {
            const left = yields.find(({ id }) => id === other.id)?.amount_minor;
            if (left !== undefined)
              expect([other.is_firm, left < other.amount_minor]).toEqual([false, true]);
            return sum + (left ?? other.amount_minor);
          }, amount_minor);
          expect(held).toBeLessThanOrEqual(posted_minor);
        }
      }),
    );
  });
});
