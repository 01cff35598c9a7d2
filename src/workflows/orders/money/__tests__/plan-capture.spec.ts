import type { OrderOfPayments } from "../collections";
import { figuresOf } from "../figures";
import { planCapture } from "../plan-capture";

const order = (total: number, ...payments: object[]) => {
  const read = {
    total,
    currency_code: "nok",
    payment_collections: [{ id: "one", status: "authorized", payments }],
  } as OrderOfPayments;
  return { ...read, ...figuresOf(read) };
};

const card = (id: string, amount: number, rest: object = {}) => ({
  id,
  amount,
  provider_id: "pp_bank_bank",
  ...rest,
});

describe("T4: what is taken of what is reserved", () => {
  it("is all of it, where the order costs as much", () => {
    expect(planCapture(order(500, card("a", 500)))).toEqual([
      { payment_id: "a", provider_id: "pp_bank_bank", amount: 500 },
    ]);
  });

  it("is what still covers the order, the earliest payment first", () => {
    expect(planCapture(order(200, card("a", 300)))).toMatchObject([{ amount: 200 }]);
    expect(
      planCapture(order(700, card("a", 500, { captures: [{ amount: 100 }] }), card("b", 300))),
    ).toMatchObject([
      { payment_id: "a", amount: 400 },
      { payment_id: "b", amount: 200 },
    ]);
    const givenBack = { captures: [{ amount: 500 }], refunds: [{ amount: 200 }] };
    expect(planCapture(order(450, card("a", 500, givenBack), card("b", 300)))).toMatchObject([
      { payment_id: "b", amount: 150 },
    ]);
  });

  it("is rounded to what its currency has", () => {
    expect(planCapture(order(89.991, card("a", 89.991)))).toMatchObject([{ amount: 89.99 }]);
  });

  it("is the part that is asked for, and no more than there is", () => {
    expect(planCapture(order(500, card("a", 500)), 120.5)).toMatchObject([{ amount: 120.5 }]);
    expect(() => planCapture(order(200, card("a", 300)), 200.01)).toThrow(
      /amount: .* than the 200/,
    );
    expect(() => planCapture(order(500, card("a", 500)), 1.234)).toThrow(/2 decimals/);
  });

  it.each([
    ["nothing is reserved", order(500)],
    ["all of it is taken", order(500, card("a", 500, { captures: [{ amount: 500 }] }))],
    ["the payment was cancelled", order(500, card("a", 500, { canceled_at: new Date() }))],
    [
      "an invoice awaits its money",
      order(500, card("a", 500, { provider_id: "pp_invoice_invoice" })),
    ],
    [
      "the order costs no more than what was taken",
      order(200, card("a", 300, { captures: [{ amount: 200 }] })),
    ],
  ])("is nothing where %s", (_, given) => {
    expect(() => planCapture(given)).toThrow(expect.objectContaining({ code: "nothing_reserved" }));
  });
});
