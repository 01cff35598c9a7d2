import { planOnlineRefund } from "../plan-online-refund";

const payment = (id: string, provider_id: string, amount: number, day: number, refunded = 0) => ({
  ...{ id, provider_id, amount, currency_code: "nok", canceled_at: null, metadata: null },
  captures: [{ id: `cap_${id}`, amount, created_at: `2026-01-0${day}`, created_by: null }],
  refunds: refunded ? [{ id: `ref_${id}`, amount: refunded, created_at: "2026-01-09" }] : [],
});

const order = (...payments: ReturnType<typeof payment>[]) =>
  ({
    currency_code: "nok",
    payment_collections: [{ id: "paycol", status: "completed", payments }],
  }) as unknown as Parameters<typeof planOnlineRefund>[0];

describe("M4: what goes back of an invoice by the providers that took it", () => {
  const card = payment("card", "pp_card", 100, 1);
  const bank = payment("bank", "pp_invoice_invoice", 100, 2);

  it("is the card's part, however much came by the bank since", () => {
    const both = order(card, bank);
    const sources = new Map([["cap_card", 100_00]]);
    expect(planOnlineRefund(both, sources, 60_00)).toEqual([{ payment_id: "card", amount: 60 }]);
    expect(planOnlineRefund(both, sources, 150_00)).toEqual([{ payment_id: "card", amount: 100 }]);
    expect(planOnlineRefund(both, new Map(), 60_00)).toEqual([]);
  });

  it("is no more than is left of the payment, the latest first", () => {
    const later = payment("later", "pp_card", 50, 3);
    const sources = new Map([
      ["cap_card", 100_00],
      ["cap_later", 50_00],
    ]);
    expect(
      planOnlineRefund(order(payment("card", "pp_card", 100, 1, 70), later), sources, 150_00),
    ).toEqual([
      { payment_id: "later", amount: 50 },
      { payment_id: "card", amount: 30 },
    ]);
  });
});
