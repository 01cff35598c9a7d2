import { MathBN } from "@medusajs/framework/utils";
import fc from "fast-check";
import type { Account } from "../../../modules/gift-card/rules/accounts";
import { CARD_CREDIT } from "../../../shared/card-credit";
import { toMinor } from "../../../shared/money";
import { type CardCart, creditsOf, dueBeforeCards, dueForCards } from "../card-cart";

const cart = (total: number, credits: [reference: string, amount: number][] = []): CardCart => ({
  ...{ id: "cart_1", currency_code: "nok", total },
  credit_lines: credits.map(([reference, amount], nth) => ({
    id: `line_${nth}`,
    reference,
    amount,
  })),
});
const held = (...amounts: number[]) =>
  amounts.map((amount_minor, nth) => ({
    account_id: `card:card_${nth}:nok` as Account,
    amount_minor,
  }));
const numbers = (holds: ReturnType<typeof held>, due: number) =>
  creditsOf(holds, due, "nok").map(({ amount }) => MathBN.convert(amount).toNumber());

describe("what there is to pay before any card", () => {
  const due = (of: CardCart) => MathBN.convert(dueBeforeCards(of)).toNumber();

  it("is the total and what cards take off it, and not what others do", () => {
    expect(due(cart(100))).toBe(100);
    expect(due(cart(40, [[CARD_CREDIT, 60]]))).toBe(100);
    const others: [string, number][] = [
      [CARD_CREDIT, 60],
      ["goodwill", 10],
    ];
    expect(due(cart(30, others))).toBe(90);
    expect(due(cart(-10, [["goodwill", 110]]))).toBe(0);
  });

  it("Medusa leaves out lines that come to one unit", () => {
    expect(due(cart(100, [[CARD_CREDIT, 0.01]]))).toBe(100);
    expect(due(cart(99.98, [[CARD_CREDIT, 0.02]]))).toBe(100);
  });

  it("tells what of it buys gift cards", () => {
    const items = [{ is_giftcard: true, total: 250 }, { total: 50 }, null];
    expect(MathBN.convert(dueForCards({ ...cart(300), items })).toNumber()).toBe(250);
  });
});

describe("what the credit lines say", () => {
  it("is what is held, and no line is of nothing", () => {
    expect(numbers(held(6_000, 0, 1_050), 100)).toEqual([60, 10.5]);
    expect(numbers(held(0), 100)).toEqual([]);
  });

  it("a total that is finer than the currency is paid to the end by the last, and never beyond", () => {
    expect(numbers(held(5_000, 4_999), 99.991)).toEqual([50, 49.991]);
    expect(numbers(held(5_000, 5_000), 99.995)).toEqual([50, 49.995]);
    expect(numbers(held(5_000), 99.995)).toEqual([50]);
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 10_000_000 }),
        fc.integer({ min: -49, max: 49 }),
        fc.integer({ min: 1, max: 99 }),
        (minor, fraction, percent) => {
          const due = MathBN.div(MathBN.add(MathBN.mult(minor, 100), fraction), 10_000);
          const first = Math.floor((minor * percent) / 100);
          const credits = creditsOf(held(first, minor - first), due, "nok");
          const sum = MathBN.sum(0, ...credits.map(({ amount }) => amount));
          expect(MathBN.eq(sum, due)).toBe(true);
          expect(credits.map(({ amount }) => toMinor(amount, "nok"))).toEqual(
            [first, minor - first].filter((amount) => amount > 0),
          );
        },
      ),
    );
  });
});
