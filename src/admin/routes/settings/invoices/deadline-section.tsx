import type { Control } from "react-hook-form";
import { EditableSection } from "../../../components/editable-section";
import { NumberField, SelectField, TextField } from "../../../components/fields";
import { Fact, Facts } from "../../../components/page";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import { ON_DEADLINE } from "../../../lib/invoice-types";
import { areDays, type DeadlineValues, deadlineOf, deadlineValues, MOST_DAYS } from "./values";

/** When buyers are reminded, how long an order by invoice waits for its money, and what becomes of it then (A4). */
export function DeadlineSection() {
  const { t } = useText();
  const save = useSaveSettings("invoicing", { showsErrors: true });
  return (
    <EditableSection
      title={t("invoiceSettings.deadline.title")}
      description={t("invoiceSettings.deadline.hint")}
      result={useShopSettings("invoicing")}
      valuesOf={deadlineValues}
      onSave={(values) => save.mutateAsync(deadlineOf(values))}
      // Of several days the server names one.
      fieldOf={(path) => path.split(".")[0] ?? path}
      fields={(control) => <DeadlineFields control={control} />}
    >
      {({ reminders_days, deadline_days, on_deadline }) => (
        <Facts>
          <Fact label={t("invoiceSettings.deadline.reminders")}>
            {reminders_days.length
              ? reminders_days.map((count) => dayText(t, count)).join(", ")
              : t("invoiceSettings.deadline.noReminders")}
          </Fact>
          <Fact label={t("invoiceSettings.deadline.days")}>
            {deadline_days === null
              ? t("invoiceSettings.deadline.never")
              : t("invoiceSettings.deadline.count", { count: deadline_days })}
          </Fact>
          <Fact label={t("invoiceSettings.deadline.onEnd")}>
            {t(`invoiceSettings.deadline.on.${on_deadline}`)}
          </Fact>
        </Facts>
      )}
    </EditableSection>
  );
}

function dayText(t: ReturnType<typeof useText>["t"], day: number): string {
  if (day === 0) return t("invoiceSettings.deadline.onTheDay");
  return day < 0
    ? t("invoiceSettings.deadline.before", { count: -day })
    : t("invoiceSettings.deadline.after", { count: day });
}

function DeadlineFields({ control }: { control: Control<DeadlineValues> }) {
  const { t } = useText();
  return (
    <>
      <TextField
        control={control}
        name="reminders_days"
        label={t("invoiceSettings.deadline.reminders")}
        hint={t("invoiceSettings.deadline.remindersHint")}
        rules={{
          validate: (text) => areDays(text) || t("invoiceSettings.deadline.remindersInvalid"),
        }}
        isOptional
      />
      <NumberField
        control={control}
        name="deadline_days"
        label={t("invoiceSettings.deadline.days")}
        hint={t("invoiceSettings.deadline.daysHint")}
        min={0}
        max={MOST_DAYS}
        isOptional
      />
      <SelectField
        control={control}
        name="on_deadline"
        label={t("invoiceSettings.deadline.onEnd")}
        hint={t("invoiceSettings.deadline.onEndHint")}
        choices={ON_DEADLINE.map((value) => ({
          value,
          label: t(`invoiceSettings.deadline.on.${value}`),
        }))}
      />
    </>
  );
}
