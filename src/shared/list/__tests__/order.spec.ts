import { orderBy, orderOf } from "../order";

const KEYS = { placed_at: "row.placed_at", total: "row.total" };

describe("order", () => {
  it("is turned round by a minus", () => {
    expect(orderOf(KEYS, "total")).toEqual({ by: "row.total", direction: "ASC" });
    expect(orderOf(KEYS, "-placed_at")).toEqual({ by: "row.placed_at", direction: "DESC" });
  });

  it("parts what is alike by an id, the same way", () => {
    expect(orderBy({ key: "row.total", id: "row.id", direction: "DESC" })).toBe(
      "ORDER BY row.total DESC, row.id DESC",
    );
    expect(orderBy({ key: "row.seq", direction: "ASC" })).toBe("ORDER BY row.seq ASC");
  });

  it("keeps the planner from the key's own index where few rows match", () => {
    expect(orderBy({ key: "row.total", id: "row.id", direction: "ASC" }, true)).toBe(
      "ORDER BY (SELECT row.total) ASC, row.id ASC",
    );
  });
});
