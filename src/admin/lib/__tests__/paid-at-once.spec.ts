import { paidAtOnce } from "../paid-at-once";

const draft = { currency_code: "nok", total: 300 };
const order = { amount_paid: 300, amount_refunded: 0, amount_due: 0, amount_reserved: 0 };

describe("M2: what issuing a draft pays at once", () => {
  it("is what came in and stands on no invoice", () => {
    expect(paidAtOnce(order, { lines: [{ amount_left: 300 }], invoices: [] }, draft)).toBe(300);
  });

  it("is nothing of what is still due or only reserved", () => {
    const lines = [{ amount_left: 300 }];
    const none = { ...order, amount_paid: 0 };
    expect(paidAtOnce({ ...none, amount_due: 300 }, { lines, invoices: [] }, draft)).toBe(0);
    expect(paidAtOnce({ ...none, amount_reserved: 300 }, { lines, invoices: [] }, draft)).toBe(0);
  });

  it("is the part that other invoices leave", () => {
    const invoices = [{ amount_due: 0, amount_paid: 200, amount_refunded: 0 }];
    expect(paidAtOnce(order, { lines: [{ amount_left: 100 }], invoices }, draft)).toBe(100);
  });

  it("is nothing of units that were credited and whose money went back", () => {
    const back = { ...order, amount_refunded: 300 };
    const invoices = [{ amount_due: 0, amount_paid: 300, amount_refunded: 300 }];
    expect(paidAtOnce(back, { lines: [{ amount_left: 300 }], invoices }, draft)).toBe(0);
  });
});
