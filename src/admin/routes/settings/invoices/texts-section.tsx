import { type Control, useWatch } from "react-hook-form";
import { EditableSection } from "../../../components/editable-section";
import { TextAreaField } from "../../../components/fields";
import { LanguageTabs } from "../../../components/language-tabs";
import { Fact, Facts } from "../../../components/page";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import { LOCALES, type TextByLocale } from "../../../lib/labels";
import { languageName } from "../../../lib/language-names";
import { FormPreview } from "./invoice-preview";
import { footValues, textsOf } from "./values";

/** What the shop says of its own on each invoice. */
export function TextsSection() {
  const { t } = useText();
  const settings = useShopSettings("invoicing");
  const save = useSaveSettings("invoicing", { showsErrors: true });
  return (
    <EditableSection
      title={t("invoiceSettings.texts.title")}
      description={t("invoiceSettings.texts.hint")}
      result={settings}
      valuesOf={footValues}
      onSave={(foot) => save.mutateAsync({ texts: textsOf(foot) })}
      fields={(control) => <FootFields control={control} />}
      aside={(control) => (
        <FormPreview control={control} settingsOf={(foot) => ({ texts: textsOf(foot) })} />
      )}
      fieldOf={(path) => path.split(".")[1] ?? path}
    >
      {(loaded) => <FootFacts foot={footValues(loaded)} />}
    </EditableSection>
  );
}

function FootFacts({ foot }: { foot: TextByLocale }) {
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

function FootFields({ control }: { control: Control<TextByLocale> }) {
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
