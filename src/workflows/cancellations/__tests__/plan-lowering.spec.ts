import type { BigNumberInput } from "@medusajs/framework/types";
import { decorateCartTotals, MathBN } from "@medusajs/framework/utils";
import fc from "fast-check";
import { toMinor } from "../../../shared/money";
import type { ChangeAction } from "../../orders/change/change-order";
import type { CreditLine } from "../../orders/change/credit-lines";
import { type LoweringDetails, type OrderToLower, planLowering } from "../plan-lowering";

/** An order as it is sold: lines with a price, a tax, and what promotions of any kind took off. */
type Sold = {
  quantity: number;
  unit_price: number;
  is_tax_inclusive: boolean;
  tax_rate: number;
  /** Of the line, as a promotion gave it: so much per cent, or an amount. */
  discounts: { percent?: number; amount?: number; is_tax_inclusive: boolean }[];
};

const DETAIL = { fulfilled_quantity: 0, return_received_quantity: 0, return_dismissed_quantity: 0 };

const cents = (max: number) => fc.integer({ min: 0, max }).map((minor) => minor / 100);

const line: fc.Arbitrary<Sold> = fc.record({
  quantity: fc.integer({ min: 1, max: 9 }),
  unit_price: cents(50_000).filter((price) => price >= 1),
  is_tax_inclusive: fc.boolean(),
  tax_rate: fc.constantFrom(0, 12, 15, 25),
  discounts: fc.array(
    fc.oneof(
      fc.record({ percent: fc.constantFrom(5, 10, 15, 33.3), is_tax_inclusive: fc.boolean() }),
      fc.record({ amount: cents(90), is_tax_inclusive: fc.boolean() }),
    ),
    { maxLength: 2 },
  ),
});

function itemOf(sold: Sold, nth: number, quantity: number, adjustments?: Adjusted[]) {
  const subtotal = sold.unit_price * sold.quantity;
  return {
    id: `line_${nth}`,
    title: "Concert",
    quantity,
    unit_price: sold.unit_price,
    is_tax_inclusive: sold.is_tax_inclusive,
    tax_lines: [{ rate: sold.tax_rate, code: "vat" }],
    detail: DETAIL,
    adjustments:
      adjustments ??
      sold.discounts.map(({ percent, amount, is_tax_inclusive }, which) => ({
        code: `PROMO${which}`,
        promotion_id: `promo_${which}`,
        is_tax_inclusive,
        amount: percent === undefined ? (amount ?? 0) : (subtotal * percent) / 100,
      })),
  };
}

type Adjusted = { amount: number; is_tax_inclusive?: boolean | null };

/** As Medusa works it out. */
function totalOf(items: object[]): BigNumberInput[] {
  const { items: decorated } = decorateCartTotals({
    items,
    currency_code: "nok",
  } as never) as unknown as {
    items: { total: BigNumberInput }[];
  };
  return decorated.map(({ total }) => total);
}

describe("E12: a cancelled ticket lowers its order by its own share", () => {
  it("whatever is off its price, per cent or an amount, with tax or without, of a promotion that still runs or not", () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 3 }),
        fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
        (lines, drawn) => {
          const items = lines.map((sold, nth) => itemOf(sold, nth, sold.quantity));
          const before = totalOf(items);
          const cancelled = lines.map(({ quantity }, nth) => (drawn[nth] ?? 0) % (quantity + 1));
          const units = cancelled.flatMap((units, nth) =>
            units
              ? [{ line_item_id: `line_${nth}`, offer_id: "o", units, reason: "ticket" as const }]
              : [],
          );
          const order = {
            currency_code: "nok",
            items: items.map((item, nth) => ({ ...item, total: before[nth] })),
          } as OrderToLower;
          const changes = planLowering(order, units, 0).map(
            ({ details }) => details as unknown as LoweringDetails,
          );
          for (const [nth, sold] of lines.entries()) {
            const change = changes.find(({ reference_id }) => reference_id === `line_${nth}`);
            const left = sold.quantity - (cancelled[nth] ?? 0);
            expect(change?.quantity ?? sold.quantity).toBe(left);
            if (!change) continue;
            const share = MathBN.div(MathBN.mult(before[nth] ?? 0, left), sold.quantity);
            const [after] = left ? totalOf([itemOf(sold, nth, left, change.adjustments)]) : [0];
            expect(MathBN.abs(MathBN.sub(after ?? 0, share)).toNumber()).toBeLessThan(1e-6);
            const taken = MathBN.sub(before[nth] ?? 0, share);
            // A half may be rounded either way, worked out in another order.
            const off = change.box_office.amount_minor - toMinor(taken, "nok");
            expect(Math.abs(off)).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  const order = (more: Partial<OrderToLower>): OrderToLower => ({
    currency_code: "nok",
    items: [
      {
        id: "line_0",
        title: "Concert",
        quantity: 2,
        total: 200,
        detail: { ...DETAIL, fulfilled_quantity: 2 },
      },
    ],
    ...more,
  });
  const one = [{ line_item_id: "line_0", offer_id: "o", units: 1, reason: "ticket" as const }];

  it("of a line of which units were returned, each is worth its share of those that are left", () => {
    const [line] = order({}).items;
    const detail = { ...DETAIL, return_received_quantity: 1 };
    const returned = { ...(line as object), quantity: 3, detail } as OrderToLower["items"][number];
    const [change] = planLowering(order({ items: [returned] }), one, 0);
    const { quantity, box_office } = (change as ChangeAction).details as unknown as LoweringDetails;
    expect({ quantity, amount_minor: box_office.amount_minor }).toEqual({
      quantity: 2,
      amount_minor: 10_000,
    });
  });

  it("what was marked as delivered is taken back from that first", () => {
    expect(planLowering(order({}), one, 0).map(({ action }) => action)).toEqual([
      "CANCEL_ITEM_FULFILLMENT",
      "ITEM_UPDATE",
    ]);
  });

  it.each([
    [
      "a refund that was not owed",
      [{ amount: 100, reference: "payment_collection", metadata: { created_in_version: 2 } }],
      10_000,
      -100,
    ],
    [
      "less than that",
      [{ amount: 30, reference: "payment_collection", metadata: { created_in_version: 2 } }],
      3_000,
      -30,
    ],
    [
      "more than that, as far as it goes",
      [{ amount: 150, reference: "payment_collection", metadata: { created_in_version: 2 } }],
      15_000,
      -100,
    ],
    [
      "what is left of it",
      [
        { amount: 150, reference: "payment_collection", metadata: { created_in_version: 2 } },
        {
          amount: -100,
          reference: "box_office_refund_reversal",
          metadata: { created_in_version: 3 },
        },
      ],
      15_000,
      -50,
    ],
    [
      "what went back for a reason that has another name by now",
      [{ amount: 100, reference: "Storm", metadata: { created_in_version: 2 } }],
      10_000,
      -100,
    ],
    [
      "a rebate of the merchant's",
      [{ amount: 100, reference: null, metadata: { created_in_version: 2 } }],
      10_000,
      undefined,
    ],
    ["a gift card", [{ amount: 100, metadata: null }], 10_000, undefined],
    [
      "what was never given back",
      [{ amount: 100, reference: "payment_collection", metadata: { created_in_version: 2 } }],
      0,
      undefined,
    ],
    [
      "what was set aside and has gone back",
      [
        { amount: -80, reference: "box_office_set_aside", metadata: { created_in_version: 2 } },
        { amount: 100, reference: "payment_collection", metadata: { created_in_version: 3 } },
      ],
      10_000,
      -20,
    ],
    [
      "what went back before anything was set aside",
      [
        { amount: 100, reference: "payment_collection", metadata: { created_in_version: 2 } },
        { amount: -80, reference: "box_office_set_aside", metadata: { created_in_version: 3 } },
      ],
      10_000,
      -100,
    ],
  ] as const)("%s does not count twice", (_, credit_lines, refunded, taken_back) => {
    const [line] = planLowering(order(withRefunds(credit_lines)), one, refunded).filter(
      ({ action }) => action === "CREDIT_LINE_ADD",
    );
    expect(line?.amount).toBe(taken_back);
  });
});

/** As they stand, with a refund of as much before what Medusa wrote off for one. */
const withRefunds = (credit_lines: readonly CreditLine[]) => ({
  credit_lines: [...credit_lines],
  transactions: credit_lines.flatMap(({ amount, reference, metadata }) =>
    reference === "payment_collection" || reference === "Storm"
      ? [
          {
            ...{ version: Number(metadata?.created_in_version) - 1, reference: "refund" },
            ...{ amount: MathBN.mult(amount, -1), created_at: new Date() },
          },
        ]
      : [],
  ),
});
