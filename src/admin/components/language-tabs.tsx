import { clx, Tabs } from "@medusajs/ui";
import { type ReactNode, useEffect, useState } from "react";
import { useText } from "../hooks/use-text";
import { LOCALES, type Locale } from "../lib/labels";
import { languageName } from "../lib/language-names";

/**
 * The same fields once for each language, one language at a time; begins with the admin's. The others stay in the
 * form, and a language with a mistake comes to the front when the form is sent.
 */
export function LanguageTabs({
  label,
  filled,
  invalid,
  onShow,
  children,
}: {
  /** What is written in several languages, for those who can't see it. */
  label: string;
  filled: readonly Locale[];
  invalid: readonly Locale[];
  onShow?: (locale: Locale) => void;
  children: (locale: Locale) => ReactNode;
}) {
  const { t, language } = useText();
  const [shown, setShown] = useState<Locale>(LOCALES.find((one) => one === language) ?? "en");
  const show = (locale: Locale) => {
    setShown(locale);
    onShow?.(locale);
  };
  const [firstInvalid] = invalid;
  const isShownFine = !invalid.includes(shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each mistake that turns up
  useEffect(() => {
    if (firstInvalid && isShownFine) show(firstInvalid);
  }, [firstInvalid]);

  return (
    <Tabs value={shown} onValueChange={(value) => show(value as Locale)}>
      <Tabs.List aria-label={label} className="flex-wrap gap-1">
        {LOCALES.map((locale) => (
          <Tabs.Trigger key={locale} value={locale} lang={locale} className="gap-x-1.5">
            {languageName(locale)}
            {filled.includes(locale) && (
              <>
                <span aria-hidden className="bg-ui-fg-interactive size-1.5 rounded-full" />
                <span className="sr-only">{t("common.languages.filled")}</span>
              </>
            )}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {LOCALES.map((locale) => (
        <Tabs.Content
          key={locale}
          value={locale}
          forceMount
          className={clx("mt-3 flex flex-col gap-y-4", locale !== shown && "hidden")}
        >
          {children(locale)}
        </Tabs.Content>
      ))}
    </Tabs>
  );
}
