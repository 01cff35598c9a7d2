import { isWholeNumber, numberOrNull } from "../whole-numbers";

describe("whole numbers", () => {
  it.each(["1", " 10 ", "10000"])("%j is one within the limits", (text) => {
    expect(isWholeNumber(text, 1, 10_000)).toBe(true);
    expect(numberOrNull(text)).toBe(Number(text));
  });

  it.each(["0", "-5", "10001", "1.5", "a few", " "])("%j is none", (text) => {
    expect(isWholeNumber(text, 1, 10_000)).toBe(false);
  });

  it.each(["", " ", "\t "])("%j is nothing, and no zero", (text) => {
    expect(numberOrNull(text)).toBeNull();
  });
});
