import { searchWords } from "../search-words";

describe("searchWords", () => {
  it("finds each word by its beginning, in any script, whatever signs are between", () => {
    expect(searchWords("Kari  ÅSEN-Шевч")).toEqual({
      tsquery: "kari:* & åsen:* & шевч:*",
      display_id: null,
    });
    expect(searchWords("a.b@example.com").tsquery).toBe("a:* & b:* & example:* & com:*");
    expect(searchWords("7K4M-2XPQ").tsquery).toBe("7k4m:* & 2xpq:*");
  });

  it("takes a number, with or without its #, for an order's too; nothing of a query language gets through", () => {
    expect(searchWords(" #0103 ")).toEqual({ tsquery: "0103:*", display_id: 103 });
    expect(searchWords("1234567890").display_id).toBeNull();
    expect(searchWords("!&|():*'\\ ")).toEqual({ tsquery: null, display_id: null });
  });
});
