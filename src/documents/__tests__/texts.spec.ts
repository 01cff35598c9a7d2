import { LOCALES } from "../../shared/locales";
import { TEXTS } from "../texts";

/** The texts of a language by their path; those with variables with recognisable ones in place. */
function flat(texts: object, path = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]): [string, string][] => {
    const name = `${path}${key}`;
    if (typeof text === "function") return [[name, text("‹1›", "‹2›")]];
    return typeof text === "object" ? flat(text, `${name}.`) : [[name, text]];
  });
}

const english = new Map(flat(TEXTS.en));

describe.each(LOCALES)("the texts in %s", (locale) => {
  const texts = flat(TEXTS[locale]);

  test("are complete, and not English left as it was", () => {
    expect(texts.map(([path]) => path)).toEqual([...english.keys()]);
    for (const [, text] of texts) expect(text.trim()).toBe(text);
    if (locale === "en") return;
    const same = texts.filter(([path, text]) => english.get(path) === text && text !== "E-mail");
    expect(same).toEqual([]);
  });

  test("say every variable that the English ones say", () => {
    const variables = (text = "") => text.match(/‹\d›/g)?.sort() ?? [];
    for (const [path, text] of texts) {
      expect([path, variables(text)]).toEqual([path, variables(english.get(path))]);
    }
  });
});
