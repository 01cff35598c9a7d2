import { queryOf } from "../list-query";

const LIST = { q: "", filters: {}, order: "", offset: 0, trail: [] };

describe("the list of orders by status", () => {
  it("E10: asks for several statuses at once, and for one period", () => {
    const filters = { status_id: ["a", "b"], placed_from: ["2026-12-01"], placed_to: [] };
    expect(queryOf({ ...LIST, filters })).toMatchObject({
      status_id: ["a", "b"],
      placed_from: "2026-12-01",
      placed_to: undefined,
    });
  });

  it("T4: asks for what is reserved and not taken beside other payments", () => {
    const payment = ["reserved", "awaiting"];
    expect(queryOf({ ...LIST, filters: { payment } }).payment).toEqual(payment);
  });

  it("E10: goes on where the last page of the trail ended", () => {
    expect(queryOf({ ...LIST, trail: ["first", "second"] }).cursor).toBe("second");
    expect(queryOf(LIST).cursor).toBeUndefined();
  });
});
