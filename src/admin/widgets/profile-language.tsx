import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { Select } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Field } from "../components/fields";
import { Section } from "../components/page";
import { useText } from "../hooks/use-text";
import texts from "../i18n";
import { languageName } from "../lib/language-names";

/** Medusa's own list lacks some of our languages; here each of them can be chosen. */
export default function LanguageOfBoxOffice() {
  const { t, language } = useText();
  const { i18n } = useTranslation();
  return (
    <Section title={t("common.language.title")}>
      <div className="px-6 py-4">
        <Field
          label={t("common.language.label")}
          hint={t("common.language.hint")}
          className="max-w-md"
        >
          {(wiring) => (
            <Select value={language} onValueChange={(chosen) => i18n.changeLanguage(chosen)}>
              <Select.Trigger {...wiring}>
                <Select.Value placeholder={t("common.language.other")} />
              </Select.Trigger>
              <Select.Content>
                {Object.keys(texts).map((code) => (
                  <Select.Item key={code} value={code} lang={code}>
                    {languageName(code)}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
          )}
        </Field>
      </div>
    </Section>
  );
}

export const config = defineWidgetConfig({
  zone: "profile.details",
  id: "box-office-language",
});
