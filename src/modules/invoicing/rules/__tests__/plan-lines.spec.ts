import fc from "fast-check";
import type { BillableLine } from "../../types";
import { type Invoiced, leftToInvoice, planLines } from "../plan-lines";
import type { Portion } from "../share-of-line";

const line = (values: Partial<BillableLine> = {}): BillableLine => ({
  source_id: "item_1",
  kind: "item",
  title: "Concert",
  detail: null,
  quantity: 3,
  unit_price_minor: 9999,
  prices_include_tax: true,
  tax_rate: 25,
  discount_minor: 0,
  tax_minor: 5999,
  total_minor: 29_997,
  ...values,
});

const sumOfPortions = (portions: readonly Portion[]): Portion => {
  const sum = (key: keyof Portion) => portions.reduce((all, portion) => all + portion[key], 0);
  return {
    quantity: sum("quantity"),
    discount_minor: sum("discount_minor"),
    tax_minor: sum("tax_minor"),
    total_minor: sum("total_minor"),
  };
};

const NOTHING: Invoiced = new Map();

describe("M2: an order is invoiced in parts", () => {
  it("parts of a line add up to it to the minor unit, in whatever portions it is taken", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.double({ min: 0, max: 0.4, noNaN: true }),
        fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 40 }),
        (quantity, total_minor, rate, portions) => {
          const whole = line({
            quantity,
            total_minor,
            tax_minor: Math.round(total_minor * rate),
            discount_minor: Math.round(total_minor * rate * 0.5),
          });
          const taken: Portion[] = [];
          let left = quantity;
          for (const wish of [...portions, quantity]) {
            const part = Math.min(wish, left);
            if (part === 0) break;
            left -= part;
            const invoiced = new Map([["item_1", sumOfPortions(taken)]]);
            const [planned] = planLines([whole], invoiced, [
              { source_id: "item_1", quantity: part },
            ]);
            expect(planned?.net_minor).toBe(
              (planned?.total_minor ?? 0) - (planned?.tax_minor ?? 0),
            );
            taken.push(planned as Portion);
          }
          const { discount_minor, tax_minor } = whole;
          expect(sumOfPortions(taken)).toEqual({
            quantity,
            discount_minor,
            tax_minor,
            total_minor,
          });
          for (const part of taken) expect(part.total_minor).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it("more than is left is refused, and so is a line that the order has not", () => {
    const two: Invoiced = new Map([["item_1", { ...line(), quantity: 2 }]]);
    expect(() => planLines([line()], two, [{ source_id: "item_1", quantity: 2 }])).toThrow(
      "Concert: 1 left to invoice, not 2",
    );
    expect(() => planLines([line()], NOTHING, [{ source_id: "item_9", quantity: 1 }])).toThrow(
      "lines: the order has no line item_9",
    );
  });

  it("a line that is named twice is asked for together", () => {
    const twice = [1, 2].map((quantity) => ({ source_id: "item_1", quantity }));
    expect(planLines([line()], NOTHING, twice)).toMatchObject([
      { quantity: 3, total_minor: 29_997 },
    ]);
    expect(() =>
      planLines([line()], NOTHING, [...twice, { source_id: "item_1", quantity: 1 }]),
    ).toThrow("3 left to invoice, not 4");
  });

  it("what an edit made cheaper than was invoiced of it has nothing left", () => {
    const before: Invoiced = new Map([["item_1", { ...line(), quantity: 2 }]]);
    const cheaper = line({ total_minor: 20_000, tax_minor: 4000 });
    expect(() => planLines([cheaper], before, [{ source_id: "item_1", quantity: 1 }])).toThrow(
      "0 left to invoice",
    );
  });

  it("what is left is each line as far as it is not invoiced", () => {
    const shipping = line({ source_id: "ship_1", kind: "shipping", quantity: 1 });
    const invoiced: Invoiced = new Map([
      ["item_1", { ...line(), quantity: 1 }],
      ["ship_1", shipping],
    ]);
    expect(leftToInvoice([line(), shipping], invoiced)).toEqual([
      { source_id: "item_1", quantity: 2 },
    ]);
  });
});
