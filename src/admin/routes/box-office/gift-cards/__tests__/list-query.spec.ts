import { listOf, queryOf } from "../list-query";

describe("D2: what the list of gift cards asks for", () => {
  it("is what the address says, on its page", () => {
    const filters = {
      state: ["active", "disabled"],
      activated: ["true"],
      balance: ["partial"],
      origin: ["sold"],
      customer_id: ["cus_1"],
    };
    const state = { q: "7KQ4", order: "-balance", offset: 0, trail: ["a", "b"] };
    expect(queryOf({ ...state, filters })).toEqual({
      q: "7KQ4",
      state: ["active", "disabled"],
      activated: "true",
      expired: undefined,
      balance: "partial",
      mode: undefined,
      origin: ["sold"],
      currency_code: undefined,
      order_id: undefined,
      customer_id: "cus_1",
      batch_id: undefined,
      order: "-balance",
      cursor: "b",
    });
  });

  it("D1: has days only with what happened in them", () => {
    const days = { from: ["2026-05-01"], to: ["2026-05-31"] };
    const state = { q: "", order: "", offset: 0, trail: [] };
    expect(queryOf({ ...state, filters: days })).not.toHaveProperty("from");
    expect(queryOf({ ...state, filters: { ...days, flow: ["sold"] } })).toMatchObject({
      ...{ flow: "sold", from: "2026-05-01", to: "2026-05-31" },
    });
    expect(listOf({ flow: "sold", origin: ["sold", "manual"], from: "2026-05-01" })).toBe(
      "/box-office/gift-cards?flow=sold&origin=sold&origin=manual&from=2026-05-01",
    );
  });
});
