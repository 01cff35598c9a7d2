import type { OrderOfPayments } from "../collections";
import { figuresOf } from "../figures";
import { planBooking } from "../plan-booking";

const order = (total: number, ...payment_collections: object[]) => {
  const read = { total, currency_code: "nok", payment_collections } as OrderOfPayments;
  return { ...read, ...figuresOf(read) };
};

const awaiting = {
  id: "first",
  status: "awaiting",
  payment_sessions: [
    { id: "session", status: "pending_authorization", provider_id: "pp_invoice_invoice" },
  ],
};
const halfPaid = {
  id: "first",
  status: "partially_captured",
  payments: [
    {
      id: "payment",
      provider_id: "pp_invoice_invoice",
      amount: 100,
      captures: [{ amount: 40 }],
    },
  ],
};
const extra = { id: "second", status: "not_paid" };

describe("how money that came in is booked", () => {
  it("opens a payment on the session that awaits it, over all that is due", () => {
    expect(planBooking(order(100, awaiting), undefined)).toEqual({
      captures: [],
      opening: {
        place: { kind: "session", session_id: "session" },
        authorize: 100,
        capture: 100,
      },
    });
    expect(planBooking(order(100, awaiting), 30).opening).toMatchObject({
      authorize: 100,
      capture: 30,
    });
  });

  it("follows the order where an edit has changed it since", () => {
    expect(planBooking(order(750, awaiting), undefined).opening).toMatchObject({ authorize: 750 });
    expect(planBooking(order(60, halfPaid), undefined)).toEqual({
      captures: [{ payment_id: "payment", amount: 20 }],
      opening: null,
    });
  });

  it("captures what waits first, and books what goes beyond it on an open collection", () => {
    expect(planBooking(order(150, halfPaid, extra), undefined)).toEqual({
      captures: [{ payment_id: "payment", amount: 60 }],
      opening: {
        place: { kind: "collection", payment_collection_id: "second" },
        authorize: 50,
        capture: 50,
      },
    });
  });

  it("makes a collection where there is none", () => {
    expect(planBooking(order(80), undefined).opening?.place).toEqual({ kind: "new_collection" });
    expect(planBooking(order(80, { ...extra, status: "canceled" }), 10).opening).toMatchObject({
      place: { kind: "new_collection" },
      authorize: 80,
      capture: 10,
    });
  });

  it("E14: leaves a payment link's collection to its customer", () => {
    const link = { ...extra, metadata: { box_office_payment_link: true } };
    expect(planBooking(order(80, link), undefined).opening?.place).toEqual({
      kind: "new_collection",
    });
    expect(planBooking(order(80, link, awaiting), undefined).opening?.place).toEqual({
      kind: "session",
      session_id: "session",
    });
  });

  it("never captures another provider's payment", () => {
    const card = {
      id: "first",
      status: "authorized",
      payments: [{ id: "card", provider_id: "pp_card", amount: 100 }],
    };
    expect(planBooking(order(130, card, extra), undefined)).toMatchObject({
      captures: [],
      opening: { authorize: 30, capture: 30 },
    });
  });

  it("refuses too much, too fine, and nothing due", () => {
    expect(() => planBooking(order(100, awaiting), 100.01)).toThrow(/more than/);
    expect(() => planBooking(order(100, awaiting), 1.001)).toThrow(/decimals/);
    expect(() => planBooking(order(0), undefined)).toThrow(/left to pay/);
  });
});
