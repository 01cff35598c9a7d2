import { useId } from "react";
import { type Control, type FieldValues, get, useFormState } from "react-hook-form";
import { CheckboxesField, TextAreaField, TextField } from "../../../../components/fields";
import { useSalesChannels } from "../../../../hooks/use-shop";
import { useText } from "../../../../hooks/use-text";
import { isTimezone, timezones } from "../../../../lib/zoned-time";
import { fieldsAt } from "./at";
import { ImageField } from "./image-field";
import type { DetailsValues } from "./values";

type Props<Form extends FieldValues> = {
  control: Control<Form>;
  place?: string;
  /** A new event is sold in the store's default channel when none is chosen. */
  isNew?: boolean;
};

/** What an event is, where, and who sells it. */
export function DetailsFields<Form extends FieldValues>({
  control,
  place = "",
  isNew = false,
}: Props<Form>) {
  const { t } = useText();
  const zonesId = useId();
  const channels = useSalesChannels().data ?? [];
  const at = fieldsAt<Form, DetailsValues>(place);
  const zones = timezones();
  // What is sold nowhere may stay so; what is sold is not taken out of its last department here.
  const { defaultValues } = useFormState({ control });
  const isSoldNowhere = !get(defaultValues, at("sales_channel_ids"))?.length;

  return (
    <>
      <TextField control={control} name={at("title")} label={t("events.fields.title")} autoFocus />
      <TextAreaField
        control={control}
        name={at("description")}
        label={t("events.fields.description")}
        isOptional
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          control={control}
          name={at("venue_name")}
          label={t("events.fields.venue")}
          isOptional
        />
        <TextField
          control={control}
          name={at("venue_address")}
          label={t("events.fields.address")}
          isOptional
        />
        <ImageField control={control} name={at("image_url")} />
        <TextField
          control={control}
          name={at("timezone")}
          label={t("events.fields.timezone")}
          hint={t("events.fields.timezoneHint")}
          list={zonesId}
          rules={{
            validate: (zone: string) => isTimezone(zone) || t("events.fields.timezoneInvalid"),
          }}
        />
        <datalist id={zonesId}>
          {zones.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </div>
      {channels.length > 1 && (
        <CheckboxesField
          control={control}
          name={at("sales_channel_ids")}
          label={t("events.fields.departments")}
          hint={t(isNew ? "events.fields.departmentsDefault" : "events.fields.departmentsHint")}
          isOptional={isNew || isSoldNowhere}
          groups={[{ choices: channels.map(({ id, name }) => ({ value: id, label: name })) }]}
        />
      )}
    </>
  );
}
