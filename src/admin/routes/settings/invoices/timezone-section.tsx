import { Text } from "@medusajs/ui";
import { useId } from "react";
import { EditableSection } from "../../../components/editable-section";
import { TextField } from "../../../components/fields";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import { isTimezone, timezones } from "../../../lib/zoned-time";

/** By whose clock the shop counts its days and years. */
export function TimezoneSection() {
  const { t } = useText();
  const zonesId = useId();
  const save = useSaveSettings("display", { showsErrors: true });
  return (
    <EditableSection
      title={t("invoiceSettings.timezone.title")}
      description={t("invoiceSettings.timezone.hint")}
      result={useShopSettings("display")}
      rows={1}
      valuesOf={({ timezone }) => ({ timezone })}
      onSave={({ timezone }) => save.mutateAsync({ timezone: timezone.trim() })}
      fields={(control) => (
        <>
          <TextField
            control={control}
            name="timezone"
            label={t("invoiceSettings.timezone.zone")}
            list={zonesId}
            rules={{
              validate: (zone) => isTimezone(zone) || t("invoiceSettings.timezone.invalid"),
            }}
          />
          <datalist id={zonesId}>
            {timezones().map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </>
      )}
    >
      {({ timezone }) => (
        <Text size="small" className="px-6 py-4">
          {timezone}
        </Text>
      )}
    </EditableSection>
  );
}
