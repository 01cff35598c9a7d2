import { amountsDue, type CollectableOrder, planBookings } from "../payment-plan";

const order = (
  ...collections: NonNullable<CollectableOrder["payment_collections"]>
): CollectableOrder => ({ currency_code: "nok", payment_collections: collections });

const awaiting = {
  id: "first",
  status: "awaiting",
  amount: 100,
  payment_sessions: [
    {
      id: "session",
      status: "pending_authorization",
      provider_id: "pp_invoice_invoice",
      amount: 100,
    },
  ],
};
const halfPaid = {
  id: "first",
  status: "partially_captured",
  amount: 100,
  payments: [{ id: "payment", amount: 100, captures: [{ amount: 40 }] }],
};
const extra = { id: "second", status: "not_paid", amount: 50 };

const plan = (given: CollectableOrder, amount?: number) =>
  planBookings(given, amountsDue(given), amount).map(({ due, amount: booked }) => [
    due.kind,
    booked,
  ]);

describe("where money that came in is booked", () => {
  it("authorises what awaits, captures the rest of what is authorised, and takes what an edit added", () => {
    expect(plan(order(awaiting))).toEqual([["session", 100]]);
    expect(plan(order(halfPaid, extra))).toEqual([
      ["payment", 60],
      ["collection", 50],
    ]);
  });

  it("fills what is due in turn when a part came in", () => {
    expect(plan(order(halfPaid, extra), 70)).toEqual([
      ["payment", 60],
      ["collection", 10],
    ]);
    expect(plan(order(halfPaid), 0.01)).toEqual([["payment", 0.01]]);
  });

  it("leaves other providers' sessions and closed collections alone", () => {
    const card = { ...awaiting.payment_sessions[0], provider_id: "pp_card" } as never;
    expect(amountsDue(order({ ...awaiting, payment_sessions: [card] }))).toEqual([]);
    expect(amountsDue(order({ ...extra, status: "canceled" }))).toEqual([]);
  });

  it("refuses too much, too fine, and nothing due", () => {
    expect(() => plan(order(awaiting), 100.01)).toThrow(/more than/);
    expect(() => plan(order(awaiting), 1.001)).toThrow(/decimals/);
    expect(() => plan(order())).toThrow(/left to pay/);
  });
});
