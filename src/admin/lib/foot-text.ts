import { LOCALES, type Locale, type TextByLocale, textByLocale } from "./labels";

type Texts = Partial<Record<Locale, { foot: string | null }>>;

/** What stands at the foot of papers, by language. */
export const footValues = ({ texts }: { texts: Texts }): TextByLocale =>
  Object.assign(
    textByLocale(),
    Object.fromEntries(LOCALES.map((locale) => [locale, texts[locale]?.foot ?? ""])),
  );

export const textsOf = (foot: TextByLocale): Texts =>
  Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const text = foot[locale].trim();
      return text ? [[locale, { foot: text }]] : [];
    }),
  );
