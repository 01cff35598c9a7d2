import { queryOf } from "../list-query";

const LIST = { q: "", filters: {}, order: "", offset: 0, trail: [] };

describe("the shop-wide log of orders", () => {
  it("E4: asks for one order, one person and one period, and for several kinds at once", () => {
    const filters = {
      order_id: ["order_kari"],
      kind: ["paid", "deleted"],
      actor: ["user_astrid"],
      from: ["2026-12-01"],
      to: [],
    };
    expect(queryOf({ ...LIST, q: "kari", filters })).toEqual({
      q: "kari",
      order_id: "order_kari",
      kind: ["paid", "deleted"],
      actor: "user_astrid",
      from: "2026-12-01",
    });
  });

  it("E4: goes on where the last page of the trail ended", () => {
    expect(queryOf({ ...LIST, trail: ["first", "second"] }).cursor).toBe("second");
    expect(queryOf(LIST).cursor).toBeUndefined();
  });
});
