import { line, text, webUrl } from "../text-schema";

const read = (schema: { safeParse: (value: unknown) => { data?: unknown } }, value: unknown) =>
  schema.safeParse(value).data;

describe("a line of text", () => {
  it.each([
    ["Kari Nordmann\r\n", "Kari Nordmann"],
    ["Kari\r\nNordmann", "Kari Nordmann"],
    ["Kari\t\n\u0085=1+1", "Kari =1+1"],
    ["Kari\u2028Nordmann\u2029", "Kari Nordmann"],
    ["Bell\u0007\u001b[31m", "Bell [31m"],
    ["Їжакевич; Ås - 1", "Їжакевич; Ås - 1"],
    ["Cafe\u0301", "Caf\u00e9"],
  ])("%j is %j", (given, kept) => {
    expect(read(line(50), given)).toBe(kept);
  });

  it.each(["", " \n", "\u0007", "a\0", "\ud800", "a".repeat(51), 1, null])("is not %j", (given) => {
    expect(read(line(50), given)).toBeUndefined();
  });

  it("a text of several stays what it is", () => {
    expect(read(text(50), " one\n\ntwo\n")).toBe("one\n\ntwo");
    expect(read(text(4), "Cafe\u0301 ")).toBe("Caf\u00e9");
  });
});

it("an address that a reader would take for another is refused", () => {
  expect(read(webUrl, "https://shop.example/a b")).toBe("https://shop.example/a b");
  for (const sign of ["\n", "\t", "\u0007"]) {
    expect(read(webUrl, `https://shop.exa${sign}mple/`)).toBeUndefined();
  }
});
