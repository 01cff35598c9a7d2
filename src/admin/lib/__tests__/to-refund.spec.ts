import { toRefund } from "../to-refund";

describe("the way to what is owed back", () => {
  it("leads to the orders of what was cancelled", () => {
    expect(toRefund([{ paid: 0 }, { paid: 200 }], { session_id: "bose_1" })?.path).toBe(
      "/orders/to-refund?session_id=bose_1",
    );
    expect(toRefund([{ paid: 200 }])?.path).toBe("/orders/to-refund");
  });

  it("is not offered where nothing had been paid", () => {
    expect(toRefund([])).toBeUndefined();
    expect(toRefund([{ paid: 0 }], { event_id: "boev_1" })).toBeUndefined();
  });
});
