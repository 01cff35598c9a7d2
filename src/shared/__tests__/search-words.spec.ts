import { foldedWords, searchWords } from "../search-words";

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

describe("foldedWords", () => {
  it("knows a word again without its accents, capitals and signs, as the search does", () => {
    expect(foldedWords("  BJØRN-Åge  Sæther's ")).toEqual(["bjorn", "age", "saether", "s"]);
    expect(foldedWords("Straße, Łódź; Ⅳ")).toEqual(["strasse", "lodz", "iv"]);
    expect(foldedWords("Дем’яненко Юлія Їжак")).toEqual(["дем", "яненко", "юлія", "іжак"]);
    expect(foldedWords("İSTANBUL A\u030Asen ΟΔΟΣ")).toEqual(["istanbul", "asen", "οδοσ"]);
    expect(foldedWords(" -– № ")).toEqual([]);
  });
});
