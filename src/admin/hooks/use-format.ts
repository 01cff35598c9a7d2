import { useMemo } from "react";
import { formatters, formattingLocale } from "../lib/format";
import { useText } from "./use-text";

/** Writes numbers, money and moments as the admin's language does. */
export function useFormat() {
  const { language } = useText();
  return useMemo(() => formatters(formattingLocale(language, navigator.languages)), [language]);
}
