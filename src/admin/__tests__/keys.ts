import resources from "../i18n";

export type Language = keyof typeof resources;
export const LANGUAGES = Object.keys(resources) as Language[];

export type Texts = { [key: string]: string | Texts };

/** Every text of a language by its full key, plural forms apart. */
export function textsOf(language: Language): Map<string, string> {
  return new Map(flatten(resources[language].boxOffice));
}

function flatten(texts: Texts, place = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[place + key, value]] : flatten(value, `${place}${key}.`),
  );
}

const PLURAL = /_(one|few|many|other)$/;

/** The key that code asks for. */
export const askedKey = (key: string) => key.replace(PLURAL, "");
export const isPlural = (key: string) => PLURAL.test(key);

export const KEYS: ReadonlySet<string> = new Set([...textsOf("en").keys()].map(askedKey));
