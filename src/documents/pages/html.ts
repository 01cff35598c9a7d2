/** Markup that is safe as it is; every other value is escaped when it goes into `html`. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = Html | string | number | null | false | readonly Part[];

/** Markup with every value in it escaped; null and false leave nothing, Html goes in as it is. */
export function html(markup: TemplateStringsArray, ...values: readonly Part[]): Html {
  return new Html(String.raw({ raw: markup }, ...values.map(markupOf)));
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function markupOf(part: Part): string {
  if (part instanceof Html) return part.markup;
  if (part === null || part === false) return "";
  if (Array.isArray(part)) return part.map(markupOf).join("");
  return String(part).replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
