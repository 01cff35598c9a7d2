import { localeOf } from "../locales";

describe("the language of a tag", () => {
  it.each([
    ["nb", "nb"],
    ["nb-NO", "nb"],
    ["no", "nb"],
    ["nn-NO", "nb"],
    ["NB_no", "nb"],
    ["da-DK", "da"],
    ["uk-UA", "uk"],
    ["uk-Cyrl-UA", "uk"],
    ["en-GB", "en"],
  ])("%s is read in %s", (tag, locale) => expect(localeOf(tag)).toBe(locale));

  it.each(["sv-SE", "english", "", "constructor", "-", null, undefined])(
    "%p is none of ours",
    (tag) => expect(localeOf(tag)).toBeUndefined(),
  );
});
