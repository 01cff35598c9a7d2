import { Text } from "@medusajs/ui";
import { EditableSection } from "../../../components/editable-section";
import { NumberField } from "../../../components/fields";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import { numberOrNull } from "../../../lib/whole-numbers";

const MOST = 10_000;

/** How many places of an event one address may hold without having paid. */
export function HoldsSection() {
  const { t } = useText();
  const save = useSaveSettings("ticketing", { showsErrors: true });
  return (
    <EditableSection
      title={t("shopSettings.holds.title")}
      description={t("shopSettings.holds.hint")}
      result={useShopSettings("ticketing")}
      rows={1}
      valuesOf={({ max_held_per_address: max }) => ({ max: max === null ? "" : String(max) })}
      onSave={({ max }) => save.mutateAsync({ max_held_per_address: numberOrNull(max) })}
      fields={(control) => (
        <NumberField
          control={control}
          name="max"
          label={t("shopSettings.holds.max")}
          hint={t("shopSettings.holds.maxHint")}
          min={1}
          max={MOST}
          isOptional
        />
      )}
    >
      {({ max_held_per_address: count }) => (
        <Text size="small" className="px-6 py-4">
          {count === null
            ? t("shopSettings.holds.unlimited")
            : t("shopSettings.holds.limited", { count })}
        </Text>
      )}
    </EditableSection>
  );
}
