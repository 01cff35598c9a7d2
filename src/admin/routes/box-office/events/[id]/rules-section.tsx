import { EditableSection } from "../../../../components/editable-section";
import { Fact, Facts } from "../../../../components/page";
import { useEventActions } from "../../../../hooks/use-events";
import { useFormat } from "../../../../hooks/use-format";
import { useText } from "../../../../hooks/use-text";
import type { BoxOfficeEvent } from "../../../../lib/types";
import { RulesFields } from "../forms/rules-fields";
import { rulesInput, rulesOf } from "../forms/values";

/** What is asked of participants, and the event's limits and times. */
export function RulesSection({ event }: { event: BoxOfficeEvent }) {
  const { t } = useText();
  const format = useFormat();
  const { update } = useEventActions(event.id);
  const { check_in_opens_minutes, max_per_customer, reminder_hours, invoice_deadline_days } = event;
  return (
    <EditableSection
      title={t("events.rules.title")}
      formTitle={t("events.rules.edit")}
      about={event.title}
      result={{ data: event }}
      canEdit={event.status !== "cancelled"}
      valuesOf={rulesOf}
      onSave={(values) => update.mutateAsync(rulesInput(values))}
      fields={(control) => <RulesFields control={control} />}
    >
      {() => (
        <Facts>
          <Fact label={t("events.fields.attendees")}>
            {t(`events.attendeeDetails.${event.attendee_details}`)}
          </Fact>
          <Fact label={t("events.fields.maxPerCustomer")}>
            {max_per_customer === null
              ? t("events.rules.noLimit")
              : format.number(max_per_customer)}
          </Fact>
          <Fact label={t("events.rules.hold")}>
            {t("events.rules.minutes", { count: event.hold_seconds / 60 })}
          </Fact>
          <Fact label={t("events.rules.checkIn")}>
            {check_in_opens_minutes === null
              ? t("events.rules.anyTime")
              : t("events.rules.minutesBefore", { count: check_in_opens_minutes })}
          </Fact>
          <Fact label={t("events.rules.reminder")}>
            {reminder_hours === null
              ? t("events.rules.noReminder")
              : t("events.rules.hoursBefore", { count: reminder_hours })}
          </Fact>
          <Fact label={t("events.rules.invoiceDeadline")}>
            {invoice_deadline_days === null
              ? t("events.rules.asShop")
              : t("events.rules.days", { count: invoice_deadline_days })}
          </Fact>
        </Facts>
      )}
    </EditableSection>
  );
}
