import { readSearch } from "../card-search";

describe("D2: what is typed to find a card", () => {
  it.each([
    ["ABCD-EFGH-JK23-4567", "ABCD-EFGH-JK23-4567"],
    ["abcdefghjk234567", "abcdefghjk234567"],
    [" abcd efgh jk23 4567 ", "abcd efgh jk23 4567"],
    ["ABCD–EFGH–JK23–4567", "ABCD–EFGH–JK23–4567"],
  ])("%s is a whole code, which is looked up and put in no address", (typed, code) => {
    expect(readSearch(typed)).toEqual({ kind: "code", code });
  });

  it.each([
    "ABCD-EFGH-J",
    "ABCD-EFGH-JK23",
    "abcdefghjk23456",
    "ABCD EFGH JK2",
    "her card ABCD-EFGH-JK23-4567",
  ])("%s is the beginning of one, or has one in it: it isn't sent", (typed) => {
    expect(readSearch(typed)).toEqual({ kind: "unfinished" });
  });

  it.each(["4567", "ABCD-EFGH", "Schwarzenegger", "Anne Berg", "1042", "kari@example.com", ""])(
    "“%s” are words",
    (typed) => {
      expect(readSearch(typed)).toEqual({ kind: "words" });
    },
  );
});
