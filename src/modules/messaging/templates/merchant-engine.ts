import { Liquid } from "liquidjs";
import { MAX_TEMPLATE_LENGTH } from "../types";

/** Characters that a text may become. */
const MAX_OUTPUT_LENGTH = 100_000;
const MAX_REASON_LENGTH = 200;

/** What a merchant's text needs. Left out is what reads files, and what grows uncounted (`capture`). */
const TAGS = ["if", "unless", "case", "for", "break", "continue", "assign", "comment", "raw", "#"];
const FILTERS = [
  "append",
  "capitalize",
  "default",
  "divided_by",
  "downcase",
  "first",
  "join",
  "last",
  "minus",
  "plus",
  "prepend",
  "round",
  "size",
  "strip",
  "times",
  "truncate",
  "upcase",
];

const engine = new Liquid({
  strictFilters: true,
  ownPropertyOnly: true,
  lenientIf: true,
  parseLimit: MAX_TEMPLATE_LENGTH,
  // By the clock, and a busy machine may pause in the middle of a good template.
  renderLimit: 1_000,
  // Texts that grow line by line are counted each time: an order of a hundred lines is no attack.
  memoryLimit: 2_000_000,
  templates: {},
});
keepOnly(engine.tags, TAGS);
keepOnly(engine.filters, FILTERS);

function keepOnly(all: object, names: readonly string[]): void {
  for (const name of Object.keys(all)) {
    if (!names.includes(name)) Reflect.deleteProperty(all, name);
  }
}

/**
 * Fills in a text that a merchant wrote. It reaches the given values and nothing else, no file and no other text, and
 * ends within a second, whatever it says. What comes of it is plain text, to be escaped by whoever puts it
 * into HTML.
 *
 * @param is_strict refuses names that don't exist, which are nothing otherwise
 * @throws what is wrong, in one line that may be shown to its author
 */
export function fillMerchantText(
  source: string,
  values: object,
  { is_strict }: { is_strict: boolean },
): string {
  const text = rendered(source, values, is_strict);
  if (text.length > MAX_OUTPUT_LENGTH) throw new Error("becomes too long");
  return text;
}

function rendered(source: string, values: object, is_strict: boolean): string {
  try {
    return engine.parseAndRenderSync(source, values, { strictVariables: is_strict });
  } catch (error) {
    throw new Error((error as Error).message.split("\n", 1)[0]?.slice(0, MAX_REASON_LENGTH));
  }
}
