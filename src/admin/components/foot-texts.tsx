import { type Control, useWatch } from "react-hook-form";
import { useText } from "../hooks/use-text";
import { LOCALES, type TextByLocale } from "../lib/labels";
import { languageName } from "../lib/language-names";
import { TextAreaField } from "./fields";
import { LanguageTabs } from "./language-tabs";
import { Fact, Facts } from "./page";

/** What the shop says at the foot of its papers, in each language. */
export function FootFacts({ foot }: { foot: TextByLocale }) {
  const { t } = useText();
  return (
    <Facts>
      {LOCALES.map((locale) => (
        <Fact key={locale} label={languageName(locale)}>
          <span className="whitespace-pre-line">
            {foot[locale] || t("invoiceSettings.texts.none")}
          </span>
        </Fact>
      ))}
    </Facts>
  );
}

export function FootFields({ control }: { control: Control<TextByLocale> }) {
  const { t } = useText();
  const foot = useWatch({ control, compute: (typed) => typed });
  const label = t("invoiceSettings.texts.foot");
  return (
    <LanguageTabs
      label={t("common.languages.of", { label })}
      filled={LOCALES.filter((locale) => foot[locale].trim())}
      invalid={[]}
    >
      {(locale) => <TextAreaField control={control} name={locale} label={label} isOptional />}
    </LanguageTabs>
  );
}
