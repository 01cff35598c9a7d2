import { Liquid } from "liquidjs";
import { LOCALES, type Locale } from "../../../shared/locales";
import { type MailName, ownMail } from "../words/own-mail";

/** What the block of tickets is given where it stands, and keeps from one ticket to the next. */
const OF_BLOCKS = ["grouped", "links", "place_before"];

/** What a mail's texts name that is neither in the given values nor a label, in any language. */
export function unknownNames(name: MailName, values: object): string[] {
  return LOCALES.flatMap((locale) =>
    namesIn(name, locale)
      .filter((path) => !isIn({ ...values, labels: ownMail(name, "order", locale).labels }, path))
      .map((path) => `${locale} ${name}: ${path}`),
  );
}

/** Those of its blocks too. */
function namesIn(name: MailName, locale: Locale): string[] {
  const { subject, preheader, heading, body, footer, blocks } = ownMail(name, "order", locale);
  const engine = new Liquid({ templates: blocks.html });
  const text = [subject, preheader, heading, body, footer].join("\n");
  const names = engine.globalFullVariablesSync(engine.parse(text));
  return names.filter((path) => !OF_BLOCKS.includes(path));
}

function isIn(values: unknown, path: string): boolean {
  const [first, ...rest] = path.split(".") as [string, ...string[]];
  if (Array.isArray(values)) return first === "size";
  if (typeof values !== "object" || values === null || !Object.hasOwn(values, first)) return false;
  return !rest.length || isIn((values as Record<string, unknown>)[first], rest.join("."));
}
