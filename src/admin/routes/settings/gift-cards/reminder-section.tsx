import { EditableSection } from "../../../components/editable-section";
import { NumberField } from "../../../components/fields";
import { Fact, Facts } from "../../../components/page";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import { numberOrNull } from "../../../lib/whole-numbers";
import { MOST_DAYS } from "./values";

/** How long before its end whoever holds a card with something on it is reminded. */
export function ReminderSection() {
  const { t } = useText();
  const save = useSaveSettings("gift-cards", { showsErrors: true });
  return (
    <EditableSection
      title={t("giftCardSettings.reminder.title")}
      description={t("giftCardSettings.reminder.hint")}
      result={useShopSettings("gift-cards")}
      rows={1}
      valuesOf={({ expiry_reminder_days: days }) => ({
        expiry_reminder_days: days === null ? "" : String(days),
      })}
      onSave={({ expiry_reminder_days }) =>
        save.mutateAsync({ expiry_reminder_days: numberOrNull(expiry_reminder_days) })
      }
      fields={(control) => (
        <NumberField
          control={control}
          name="expiry_reminder_days"
          label={t("giftCardSettings.reminder.days")}
          hint={t("giftCardSettings.reminder.daysHint")}
          min={1}
          max={MOST_DAYS}
          isOptional
        />
      )}
    >
      {({ expiry_reminder_days: count }) => (
        <Facts>
          <Fact label={t("giftCardSettings.reminder.title")}>
            {count === null
              ? t("giftCards.never")
              : t("giftCardSettings.reminder.before", { count })}
          </Fact>
        </Facts>
      )}
    </EditableSection>
  );
}
