import { TEXTS } from "../documents/texts";
import type { DocumentTexts } from "../documents/texts/en";
import type { Locale } from "../shared/locales";
import { WORDS } from "../shared/words";

type Paper = keyof DocumentTexts["paper"]["titles"] | "order";

/** What the file of a paper is called, without its ending: in the paper's language, by the number or the code that it is known by. */
export function paperName(paper: Paper, locale: Locale, ...numbers: string[]): string {
  const title = paper === "order" ? WORDS[locale].columns.order : TEXTS[locale].paper.titles[paper];
  return [title.toLowerCase().replaceAll(" ", "-"), ...numbers.filter(Boolean)].join("-");
}
