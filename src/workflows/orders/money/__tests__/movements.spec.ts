import type { Payment } from "../collections";
import { movementsOf } from "../movements";

const payment = (more: Partial<Payment>): Payment => ({
  id: "pay",
  amount: 300,
  provider_id: "pp_invoice_invoice",
  payment_session_id: "payses",
  currency_code: "nok",
  ...more,
});

const part = (id: string, amount: number, minute: number) => ({
  id,
  amount,
  created_at: `2026-11-29T12:0${minute}:00Z`,
  created_by: "user_anna",
});

const of = (more: Partial<Payment>) =>
  movementsOf({
    ...{ order_id: "order_1", placed_at: new Date("2026-11-29T11:00Z"), currency_code: "nok" },
    ...{ is_closed: false, canceled_at: null },
    payment_collections: [
      { id: "paycol", status: "completed", amount: 300, payments: [payment(more)] },
    ],
  });

describe("what came in for an order and was given back", () => {
  it("each part has the reference that was written down for it, though two are alike", () => {
    const found = of({
      captures: [part("third", 100, 3), part("first", 100, 1), part("second", 50, 2)],
      metadata: {
        box_office_references: [
          { amount: 100, reference: "Bank 1", after: 0 },
          { amount: 100, reference: "Bank 3", after: 2 },
        ],
      },
    });
    expect(found.map(({ id, reason, data }) => [id, data.amount, reason])).toEqual([
      ["first", 100, "Bank 1"],
      ["second", 50, null],
      ["third", 100, "Bank 3"],
    ]);
  });

  it("a part without a reference takes none of a later part of its amount", () => {
    const metadata = { box_office_references: [{ amount: 100, reference: "Bank 17", after: 1 }] };
    const parts = [part("first", 100, 1), part("second", 100, 2)];
    const references = (captures: typeof parts) =>
      of({ captures, metadata }).map(({ reason }) => reason);
    expect(references(parts.slice(0, 1))).toEqual([null]);
    expect(references(parts)).toEqual([null, "Bank 17"]);
  });

  it("what others wrote in its place is no reference", () => {
    const [capture] = of({
      captures: [part("first", 100, 1)],
      metadata: { box_office_references: "Bank 1" },
    });
    expect(capture?.reason).toBeNull();
  });

  it("a refund has its note, who gave it back, and what the currency can show of it", () => {
    const [refund] = of({
      captures: [],
      refunds: [{ ...part("back", 33.333, 1), note: "Ill" }],
    });
    expect(refund).toEqual({
      id: "back",
      kind: "refund",
      data: { amount: 33.33, currency_code: "nok", provider_id: "pp_invoice_invoice" },
      reason: "Ill",
      user_id: "user_anna",
      created_at: new Date("2026-11-29T12:01:00Z"),
    });
  });
});
