import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { askedKey, isPlural, KEYS, LANGUAGES, type Language, textsOf } from "./keys";
import { adminSources, everyNode, fixedParts, isPlainText, placeOf } from "./sources";

const pluralFormsOf = (language: Language) =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories;

const placeholdersIn = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name);

/** Every placeholder of a key's text, in all its plural forms; `one` may do without the number. */
function placeholders(language: Language): Map<string, string> {
  const found = new Map<string, Set<string | undefined>>();
  for (const [key, text] of textsOf(language)) {
    const names = found.get(askedKey(key)) ?? new Set();
    for (const name of placeholdersIn(text)) names.add(name);
    found.set(askedKey(key), names);
  }
  return new Map([...found].map(([key, names]) => [key, [...names].sort().join()]));
}

/** What code asks for: keys, and patterns where a part is put in. */
function keysInCode() {
  const asked: { key: string | RegExp; place: string }[] = [];
  const mentioned = new Set<string>();
  const patterns: RegExp[] = [];

  const patternOf = (template: ts.TemplateExpression) =>
    new RegExp(`^${fixedParts(template).map(escaped).join("[\\w-]+")}$`);
  const ask = (argument: ts.Expression) => {
    if (isPlainText(argument)) {
      asked.push({ key: argument.text, place: placeOf(argument) });
    } else if (ts.isTemplateExpression(argument)) {
      asked.push({ key: patternOf(argument), place: placeOf(argument) });
    } else if (ts.isConditionalExpression(argument)) {
      ask(argument.whenTrue);
      ask(argument.whenFalse);
    } else if (ts.isAsExpression(argument)) {
      ask(argument.expression);
    }
  };
  for (const source of adminSources()) {
    everyNode(source, (node) => {
      if (ts.isCallExpression(node) && isT(node.expression) && node.arguments[0]) {
        ask(node.arguments[0]);
      }
      if (isPlainText(node) && KEYS.has(node.text)) mentioned.add(node.text);
      if (ts.isTemplateExpression(node) && node.head.text.includes(".")) {
        patterns.push(patternOf(node));
      }
    });
  }
  const isUsed = (key: string) =>
    mentioned.has(key) || patterns.some((pattern) => pattern.test(key));
  return { asked, isUsed };
}

const isT = (callee: ts.Expression) =>
  (ts.isIdentifier(callee) && callee.text === "t") ||
  (ts.isPropertyAccessExpression(callee) && callee.name.text === "t");

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** What Medusa's own pages say. */
function medusaIn(language: Language) {
  const folder = "../../../node_modules/@medusajs/dashboard/src/i18n/translations";
  return JSON.parse(readFileSync(path.join(__dirname, folder, `${language}.json`), "utf8"));
}

describe("the admin's texts", () => {
  const keysOf = (language: Language) => new Set([...textsOf(language).keys()].map(askedKey));

  it.each(LANGUAGES)("%s has every text, and none that English lacks", (language) => {
    expect([...keysOf(language)].sort()).toEqual([...KEYS].sort());
  });

  it.each(LANGUAGES)("%s counts in each of its plural forms", (language) => {
    const texts = textsOf(language);
    const counted = [...texts.keys()].filter(isPlural).map(askedKey);
    const wanted = [...new Set(counted)].flatMap((key) =>
      pluralFormsOf(language).map((form) => `${key}_${form}`),
    );
    expect([...texts.keys()].filter(isPlural).sort()).toEqual(wanted.sort());
  });

  it.each(LANGUAGES)("%s puts the same values in as English does", (language) => {
    expect([...placeholders(language)].sort()).toEqual([...placeholders("en")].sort());
  });

  it.each(LANGUAGES)("%s has no empty text", (language) => {
    const empty = [...textsOf(language)].filter(([, text]) => !text.trim()).map(([key]) => key);
    expect(empty).toEqual([]);
  });

  const { asked, isUsed } = keysInCode();

  it("are all there that the code asks for", () => {
    const unknown = asked.filter(({ key }) =>
      typeof key === "string" ? !KEYS.has(key) : ![...KEYS].some((known) => key.test(known)),
    );
    expect(unknown.map(({ key, place }) => `${key} (${place})`)).toEqual([]);
    expect(asked.length).toBeGreaterThan(100);
  });

  it("are all used", () => {
    expect([...KEYS].filter((key) => !isUsed(key))).toEqual([]);
  });

  /** What has one word in a language, and the others for it. */
  it.each([
    ["nb", /betalingstilbyder|billett(er)? avlyst/i],
    ["da", /\b(Annuller|Rediger|Refunder|Kopier|Marker|Aktiver)(?![\wé])/],
  ] as const)("%s calls a thing by one word", (language, others) => {
    const found = [...textsOf(language)].filter(([, text]) => others.test(text));
    expect(found).toEqual([]);
  });

  it.each(["en", "uk"] as const)("%s quotes Medusa's list of orders as it reads", (language) => {
    const { orders } = medusaIn(language);
    const text = textsOf(language).get("orders.inMedusa.text");
    expect(text).toContain(orders.fulfillment.status.notFulfilled);
    expect(text).toContain(orders.payment.status.authorized);
  });

  it("uk declines a bank's «рахунку» and an invoice's «рахунка» each in its own way", () => {
    const withoutPlace = /(?<!(?:^|\s)[ув](?: [а-яіїєґ]+)? )рахунку(?=\P{L}|$)/iu;
    const found = [...textsOf("uk").values()].filter((text) => withoutPlace.test(text));
    expect(found.sort()).toEqual([
      "Гроші, що пішли з рахунку",
      "Номер рахунку в банку",
      "Це гроші, що пішли з рахунку.",
    ]);
  });
});
