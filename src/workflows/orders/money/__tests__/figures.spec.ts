import type { OrderOfPayments } from "../collections";
import { figuresOf } from "../figures";

const figures = (total: number, payments: object[], currency_code = "nok") =>
  figuresOf({ total, currency_code, payment_collections: [{ payments }, null] } as OrderOfPayments);

const card = { provider_id: "pp_card", amount: 100 };
const invoice = { provider_id: "pp_invoice_invoice", amount: 100 };
const NOTHING = {
  total_minor: 10_000,
  captured_minor: 0,
  reserved_minor: 0,
  refunded_minor: 0,
  just_refunded_minor: 0,
  due_minor: 0,
  overpaid_minor: 0,
  set_aside_minor: 0,
  card_minor: 0,
};

const paidByCard = (amount: number, given: number) => [
  { reference: "box_office_gift_card", reference_id: "card:bogic_1:nok", amount },
  {
    reference: "box_office_gift_card_refund",
    reference_id: "card:bogic_1:nok@2026-12-01T10:00:00.000Z",
    amount: -given,
    metadata: { created_in_version: 2 },
  },
];

describe("an order's money", () => {
  it("what gift cards paid counts as taken, and what they have back as given back", () => {
    const credit_lines = paidByCard(60, 20);
    const order = { total: 60, currency_code: "nok", credit_lines, payment_collections: [] };
    expect(figuresOf(order as OrderOfPayments)).toEqual({
      ...NOTHING,
      ...{ captured_minor: 6000, refunded_minor: 2000, card_minor: 4000, due_minor: 6000 },
    });
  });

  it.each([
    ["all is due as long as nothing came", figures(100, []), { due_minor: 10_000 }],
    ["what a card reserves", figures(100, [card]), { reserved_minor: 10_000 }],
    [
      "what a card has taken of what it reserved",
      figures(100, [{ ...card, captures: [{ amount: 40 }] }]),
      { captured_minor: 4000, reserved_minor: 6000 },
    ],
    [
      "an invoice's authorisation reserves nothing",
      figures(100, [{ ...invoice, captures: [{ amount: 40 }] }]),
      { captured_minor: 4000, due_minor: 6000 },
    ],
    [
      "what was given back is due again, and was taken all the same",
      figures(100, [{ ...card, captures: [{ amount: 100 }], refunds: [{ amount: 30 }, null] }]),
      { captured_minor: 10_000, refunded_minor: 3000, due_minor: 3000 },
    ],
    [
      "what was given back a moment ago is known as such",
      figures(100, [
        { ...card, captures: [{ amount: 100 }], refunds: [{ amount: 30, created_at: new Date() }] },
      ]),
      {
        captured_minor: 10_000,
        refunded_minor: 3000,
        just_refunded_minor: 3000,
        due_minor: 3000,
      },
    ],
    [
      "a cancelled payment reserves nothing; what it took came in",
      figures(100, [{ ...card, canceled_at: "2026-01-01", captures: [{ amount: 60 }] }]),
      { captured_minor: 6000, due_minor: 4000 },
    ],
    [
      "two that were paid at once are too much",
      figures(100, [card, { ...invoice, captures: [{ amount: 100 }] }]),
      { captured_minor: 10_000, reserved_minor: 10_000, overpaid_minor: 10_000 },
    ],
    [
      "credit beyond the total is not due, and nobody paid it",
      figures(-5, []),
      { total_minor: -500, overpaid_minor: 500 },
    ],
  ])("%s", (_, actual, expected) => expect(actual).toEqual({ ...NOTHING, ...expected }));

  it.each([
    ["nok", 89.991, 89.99, 8999],
    ["nok", 127.075, 127.08, 12_708],
    ["nok", 109.890000001, 109.89, 10_989],
    ["jpy", 89.6, 90, 90],
    ["kwd", 1.23449, 1.234, 1234],
  ])(
    "%s %d is paid with %d: nothing is left of what nobody can pay",
    (currency, total, paid, minor) => {
      expect(figures(total, [], currency)).toMatchObject({ total_minor: minor, due_minor: minor });
      const captured = { ...card, amount: total, captures: [{ amount: paid }] };
      expect(figures(total, [captured], currency)).toMatchObject({
        captured_minor: minor,
        reserved_minor: 0,
        due_minor: 0,
        overpaid_minor: 0,
      });
    },
  );

  it("parts are rounded together, not one by one", () => {
    const captures = [{ amount: 29.997 }, { amount: 29.997 }, { amount: 29.997 }];
    expect(figures(89.991, [{ ...card, amount: 89.991, captures }])).toMatchObject({
      captured_minor: 8999,
      due_minor: 0,
    });
  });
});
