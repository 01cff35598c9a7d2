import { noteQueryOf, queryOf } from "../list-query";

const STATE = { q: "bok", order: "-total", offset: 0, trail: ["a", "b"] };

describe("what the list of invoices asks for", () => {
  it("is what the address says, on its page", () => {
    const filters = {
      state: ["issued", "partially_paid"],
      overdue: ["true"],
      issued_from: ["2026-11-01"],
      issued_to: [],
      sales_channel_id: ["sc_1"],
      customer_id: ["cus_1"],
    };
    expect(queryOf({ ...STATE, filters })).toEqual({
      q: "bok",
      state: ["issued", "partially_paid"],
      overdue: "true",
      issued_from: "2026-11-01",
      issued_to: undefined,
      sales_channel_id: ["sc_1"],
      customer_id: "cus_1",
      order: "-total",
      cursor: "b",
    });
  });

  it("has of credit notes no order and no states", () => {
    expect(noteQueryOf({ ...STATE, filters: { issued_to: ["2026-11-30"] }, trail: [] })).toEqual({
      q: "bok",
      issued_from: undefined,
      issued_to: "2026-11-30",
      cursor: undefined,
    });
  });
});
