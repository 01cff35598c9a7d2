import { searchWords } from "../search-words";

describe("searchWords", () => {
  it("takes for words what has letters or digits of any script", () => {
    for (const words of ["Kari  ÅSEN-Шевч", "हिन्दी", "7K4M-2XPQ", "1234567890"]) {
      expect(searchWords(words)).toEqual({ words, display_id: null });
    }
    expect(searchWords("!&|():*'\\ ")).toEqual({ words: null, display_id: null });
  });

  it("takes a number for an order's too, and with its # for nothing else", () => {
    expect(searchWords("0103")).toEqual({ words: "0103", display_id: 103 });
    for (const order of [" #0103 ", "# 103", "№103"]) {
      expect(searchWords(order)).toEqual({ words: null, display_id: 103 });
    }
  });
});
