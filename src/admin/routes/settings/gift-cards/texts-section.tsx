import { EditableSection } from "../../../components/editable-section";
import { FootFacts, FootFields } from "../../../components/foot-texts";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import { footValues, textsOf } from "../../../lib/foot-text";

/** What the shop says of its own on each card's paper. */
export function TextsSection() {
  const { t } = useText();
  const save = useSaveSettings("gift-cards", { showsErrors: true });
  return (
    <EditableSection
      title={t("giftCardSettings.texts.title")}
      description={t("giftCardSettings.texts.hint")}
      result={useShopSettings("gift-cards")}
      valuesOf={footValues}
      onSave={(foot) => save.mutateAsync({ texts: textsOf(foot) })}
      fields={(control) => <FootFields control={control} />}
      fieldOf={(path) => path.split(".")[1] ?? path}
    >
      {(loaded) => <FootFacts foot={footValues(loaded)} />}
    </EditableSection>
  );
}
