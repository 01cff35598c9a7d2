import { queryOf } from "../list-query";

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
      order: "-balance",
      cursor: "b",
    });
  });
});
