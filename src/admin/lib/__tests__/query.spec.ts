import { searchOf } from "../query";

describe("a query", () => {
  it("sends lists as lists and leaves out what is empty", () => {
    const query = {
      q: "å b",
      status: ["draft", "published"],
      none: [],
      empty: "",
      limit: 20,
      from: undefined,
    };
    expect(decodeURIComponent(searchOf(query))).toBe(
      "?q=å+b&status[]=draft&status[]=published&limit=20",
    );
  });

  it("is nothing when nothing is asked", () => {
    expect(searchOf({ q: "", status: [] })).toBe("");
  });
});
