import fc from "fast-check";
import { printable } from "../pdf/printable";
import { shorten, wrapEvenly, wrapText } from "../pdf/wrap";

/** Every character is one wide. */
const measure = (text: string) => text.length;
const trimmed = (lines: string[]) => lines.map((line) => line.trimEnd());

describe("wrapping", () => {
  test("lines end between words, after hyphens and after slashes", () => {
    expect(trimmed(wrapText("Berlin-Charlottenburg, Tor 1/2", 14, measure).lines)).toEqual([
      "Berlin-",
      "Charlottenburg",
      ", Tor 1/2",
    ]);
  });

  test("a word that is too long is cut, never inside a letter with its accents", () => {
    const accented = "e\u0301".repeat(4);
    const { lines, broken } = wrapText(accented, 5, measure);
    expect(broken).toBe(true);
    expect(lines).toEqual(["e\u0301e\u0301", "e\u0301e\u0301"]);
  });

  test("lines are made even, without becoming more", () => {
    const text = "Vinterkonsert med gjester i Operaen";
    expect(trimmed(wrapText(text, 26, measure).lines)).toEqual([
      "Vinterkonsert med gjester",
      "i Operaen",
    ]);
    expect(trimmed(wrapEvenly(text, 26, measure).lines)).toEqual([
      "Vinterkonsert med",
      "gjester i Operaen",
    ]);
  });

  test("whatever the text, no line is too wide and nothing gets lost", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "ґ", " ", "-", "–") }),
        fc.integer({ min: 1, max: 20 }),
        (text, width) => {
          for (const { lines } of [
            wrapText(text, width, measure),
            wrapEvenly(text, width, measure),
          ]) {
            expect(lines.join("")).toBe(text);
            for (const line of trimmed(lines)) expect(line.length).toBeLessThanOrEqual(width);
          }
        },
      ),
    );
  });

  test("what is cut off leaves an ellipsis", () => {
    expect(shorten("Vinterkonsert i Operaen", 15, measure)).toBe("Vinterkonsert…");
  });
});

describe("what can be printed", () => {
  const latin = (codePoint: number) => codePoint < 0x250;
  const print = (text: string) => printable(text, latin);

  test("is one line of letters that the font has", () => {
    expect(print("  Kari\r\n\tNordmann\u2028 ")).toBe("Kari Nordmann");
    expect(print("A\u030A")).toBe("Å");
    expect(print("Ḗva")).toBe("Eva");
    expect(print("日本")).toBe("??");
    expect(print("1\u202F250 ₴")).toBe("1\u00A0250 грн");
  });

  test("is nothing of emoji and of what can't be seen", () => {
    expect(print("Fest 🎉👩🏽‍🚀🇳🇴 i\u00ADdag\u200B\u202E")).toBe("Fest idag");
    expect(print("🎉")).toBe("");
  });

  test("is no endless text", () => {
    expect(print("a".repeat(1_000_000))).toHaveLength(1_000);
  });
});
