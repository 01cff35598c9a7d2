import type { Control, FieldValues } from "react-hook-form";
import { NumberField, SelectField, TextField } from "../../../../components/fields";
import { useText } from "../../../../hooks/use-text";
import { fieldsAt } from "./at";
import { HOLD_SECONDS, holdSeconds, type RulesValues } from "./values";

const DETAILS = ["none", "optional", "required"] as const;

/** Rules that hold for the whole event. */
export function RulesFields<Form extends FieldValues>({
  control,
  place = "",
}: {
  control: Control<Form>;
  place?: string;
}) {
  const { t } = useText();
  const at = fieldsAt<Form, RulesValues>(place);
  const isHold = (minutes: string) => {
    const seconds = /^\d{1,4}([.,]\d{1,2})?$/.test(minutes.trim()) ? holdSeconds(minutes) : 0;
    return (
      (seconds >= HOLD_SECONDS.min && seconds <= HOLD_SECONDS.max) ||
      t("events.fields.holdInvalid", { min: 1, max: HOLD_SECONDS.max / 60 })
    );
  };

  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <SelectField
        control={control}
        name={at("attendee_details")}
        label={t("events.fields.attendees")}
        choices={DETAILS.map((value) => ({ value, label: t(`events.attendeeDetails.${value}`) }))}
      />
      <NumberField
        control={control}
        name={at("max_per_customer")}
        label={t("events.fields.maxPerCustomer")}
        hint={t("events.fields.maxPerCustomerHint")}
        min={1}
        max={1_000_000}
        isOptional
      />
      <TextField
        control={control}
        name={at("hold_minutes")}
        label={t("events.fields.hold")}
        hint={t("events.fields.holdHint")}
        inputMode="decimal"
        rules={{ validate: isHold }}
      />
      <NumberField
        control={control}
        name={at("check_in_opens_minutes")}
        label={t("events.fields.checkInOpens")}
        hint={t("events.fields.checkInOpensHint")}
        min={0}
        max={525_600}
        isOptional
      />
      <NumberField
        control={control}
        name={at("reminder_hours")}
        label={t("events.fields.reminder")}
        hint={t("events.fields.reminderHint")}
        min={1}
        max={720}
        isOptional
      />
      <NumberField
        control={control}
        name={at("invoice_deadline_days")}
        label={t("events.fields.invoiceDeadline")}
        hint={t("events.fields.invoiceDeadlineHint")}
        min={0}
        max={365}
        isOptional
      />
    </div>
  );
}
