import { EditableSection } from "../../../components/editable-section";
import { FootFacts, FootFields } from "../../../components/foot-texts";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import { footValues, textsOf } from "../../../lib/foot-text";
import { FormPreview } from "./invoice-preview";

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
