import { Text } from "@medusajs/ui";
import { type Control, useWatch } from "react-hook-form";
import { EditableSection } from "../../../components/editable-section";
import { SelectField } from "../../../components/fields";
import { Fact, Facts } from "../../../components/page";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import { CARD_MODES, type GiftCardSettings } from "../../../lib/gift-card-types";

type ModeValues = Pick<GiftCardSettings, "mode">;

/** Whether cards pay by themselves or become credit of whoever redeems them (D9). */
export function ModeSection() {
  const { t } = useText();
  const save = useSaveSettings("gift-cards", { showsErrors: true });
  return (
    <EditableSection
      title={t("giftCardSettings.mode.title")}
      description={t("giftCardSettings.mode.hint")}
      result={useShopSettings("gift-cards")}
      rows={2}
      valuesOf={({ mode }) => ({ mode })}
      onSave={(values) => save.mutateAsync(values)}
      fields={(control) => <ModeFields control={control} />}
    >
      {({ mode }) => (
        <Facts>
          <Fact label={t("giftCards.mode")}>{t(`giftCards.modes.${mode}`)}</Fact>
          <Fact label={t("giftCardSettings.mode.means")}>
            {t(`giftCardSettings.mode.of.${mode}`)}
          </Fact>
        </Facts>
      )}
    </EditableSection>
  );
}

/** What a switch changes, and what it doesn't, stands below the choice. */
function ModeFields({ control }: { control: Control<ModeValues> }) {
  const { t } = useText();
  const mode = useWatch({ control, name: "mode" });
  return (
    <>
      <SelectField
        control={control}
        name="mode"
        label={t("giftCards.mode")}
        hint={t(`giftCardSettings.mode.of.${mode}`)}
        choices={CARD_MODES.map((value) => ({ value, label: t(`giftCards.modes.${value}`) }))}
      />
      {(["changes", "stays"] as const).map((part) => (
        <div key={part} className="flex flex-col gap-y-1">
          <Text size="small" weight="plus">
            {t(`giftCardSettings.mode.${part}`)}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t(`giftCardSettings.mode.${part}Text`)}
          </Text>
        </div>
      ))}
    </>
  );
}
