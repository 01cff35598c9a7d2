import { TEXTS } from "../documents/texts";
import type { DocumentTexts } from "../documents/texts/en";
import type { Locale } from "../shared/locales";
import { WORDS } from "../shared/words";

type Paper = keyof DocumentTexts["paper"]["titles"] | "gift_card" | "order";

/** What the file of a paper is called, without its ending: in the paper's language, by the number or the code that it is known by. */
export function paperName(paper: Paper, locale: Locale, ...numbers: string[]): string {
  return [
    titleOf(paper, locale).toLowerCase().replaceAll(" ", "-"),
    ...numbers.filter(Boolean),
  ].join("-");
}

function titleOf(paper: Paper, locale: Locale): string {
  if (paper === "order") return WORDS[locale].columns.order;
  const texts = TEXTS[locale];
  return paper === "gift_card" ? texts.gift_card.title : texts.paper.titles[paper];
}
