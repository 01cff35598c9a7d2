import { useTranslation } from "react-i18next";
import type { TextKey } from "../i18n";

type Values = Record<string, string | number>;
export type Translate = (key: TextKey, values?: Values) => string;

/** Texts of ours in the admin's language; `count` among the values chooses the plural form. */
export function useText(): { t: Translate; language: string } {
  const { t, i18n } = useTranslation("boxOffice");
  return { t: t as unknown as Translate, language: i18n.language };
}
