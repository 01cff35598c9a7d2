import { readSearch } from "../card-search";

describe("D2: what is typed to find a card", () => {
  it.each([
    ["ABCD-EFGH-JK23-4567", "ABCD-EFGH-JK23-4567"],
    ["abcdefghjk234567", "abcdefghjk234567"],
    [" abcd efgh jk23 4567 ", "abcd efgh jk23 4567"],
    ["ABCD–EFGH–JK23–4567", "ABCD–EFGH–JK23–4567"],
  ])("%s is a whole code, which is looked up and put in no address", (typed, code) => {
    expect(readSearch(typed)).toEqual({ kind: "code", code, mayBeWords: false });
  });

  it.each(["ABCD-EFGH-J", "ABCD EFGH JK2", "her card ABCD-EFGH-JK23-4567"])(
    "%s is the beginning of one, or has one in it: it isn't sent",
    (typed) => {
      expect(readSearch(typed)).toEqual({ kind: "unfinished" });
    },
  );

  it.each(["DD-2025-000017", "OLD12345678", "1234567890", "ABCD-EFGH-JK23", "abcdefghjk23456"])(
    "%s may be the code of another system: it is looked up, and else not sent",
    (code) => {
      expect(readSearch(code)).toEqual({ kind: "code", code, mayBeWords: false });
    },
  );

  it.each(["KDF7-2345", "kdf72345", "12345678"])(
    "%s may be another system’s code or an order: it is looked up first",
    (code) => {
      expect(readSearch(code)).toEqual({ kind: "code", code, mayBeWords: true });
    },
  );

  it.each([
    "4567",
    "AB-12-CD",
    "nora.2000@example.com",
    "Nora 2000",
    "ABCD-EFGH",
    "Schwarzenegger",
    "Anne Berg",
    "1042",
    "kari@example.com",
    "",
  ])("“%s” are words", (typed) => {
    expect(readSearch(typed)).toEqual({ kind: "words" });
  });
});
