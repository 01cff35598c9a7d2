import { WORDS } from "..";

const flat = (words: object, path = ""): [string, string][] =>
  Object.entries(words).flatMap(([key, word]): [string, string][] =>
    typeof word === "string" ? [[path + key, word]] : flat(word, `${path}${key}.`),
  );

describe("the words of closed vocabularies", () => {
  it.each(Object.entries(WORDS))(
    "in %s are complete, and not English left as it was",
    (locale, words) => {
      const english = flat(WORDS.en);
      const found = flat(words);
      expect(found.map(([name]) => name)).toEqual(english.map(([name]) => name));
      for (const [, word] of found) expect(word.trim()).toBe(word);
      if (locale !== "en")
        expect(found.filter((one, nth) => one[1] === english[nth]?.[1])).toEqual([]);
    },
  );
});
