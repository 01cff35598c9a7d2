import { type Control, type FieldValues, get, type UseFormReturn } from "react-hook-form";
import { NumberField, TextField } from "../../../../components/fields";
import { useText } from "../../../../hooks/use-text";
import { addHours, hoursBetween } from "../../../../lib/zoned-time";
import { fieldsAt } from "./at";
import type { SessionValues } from "./values";

const MAX_PLACES = 1_000_000;
/** How long an event lasts until somebody says otherwise. */
const USUAL_HOURS = 2;

/**
 * When it takes place and when it is sold. End and doors move along with the start, and an end is suggested; a session that
 * was saved without one goes on without.
 */
export function SessionTimeFields<Form extends FieldValues>({
  form,
  place = "",
}: {
  form: UseFormReturn<Form>;
  place?: string;
}) {
  const { t } = useText();
  const { control } = form;
  const at = fieldsAt<Form, SessionValues>(place);
  const read = (values: unknown, name: keyof SessionValues): string => get(values, at(name)) ?? "";
  const times = [at("ends"), at("doors"), at("sales_open"), at("sales_close")];
  const moment = { control, type: "datetime-local" as const };
  let start = read(form.getValues(), "starts");
  const saved = form.formState.defaultValues;
  const isOpenEnded = read(saved, "starts") !== "" && read(saved, "ends") === "";

  const moveAlong = (typed: string) => {
    if (!typed) return;
    const set = (name: "ends" | "doors", moment: string) =>
      form.setValue(at(name), moment as never, {
        shouldDirty: true,
        shouldValidate: form.formState.isSubmitted,
      });
    for (const name of ["ends", "doors"] as const) {
      const moment = read(form.getValues(), name);
      if (moment && start) set(name, addHours(moment, hoursBetween(start, typed)));
      else if (!moment && name === "ends" && !isOpenEnded) set(name, addHours(typed, USUAL_HOURS));
    }
    start = typed;
  };

  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <TextField
        {...moment}
        name={at("starts")}
        label={t("events.fields.starts")}
        onTyped={moveAlong}
        rules={{ deps: times }}
      />
      <TextField
        {...moment}
        name={at("ends")}
        label={t("events.fields.ends")}
        isOptional
        rules={{
          deps: [at("sales_open")],
          validate: (end: string, values) =>
            !end || end > read(values, "starts") || t("events.fields.endsAfterStart"),
        }}
      />
      <TextField
        {...moment}
        name={at("doors")}
        label={t("events.fields.doors")}
        isOptional
        rules={{
          validate: (doors: string, values) =>
            !doors || doors <= read(values, "starts") || t("events.fields.doorsBeforeStart"),
        }}
      />
      <TextField
        control={control}
        name={at("name")}
        label={t("events.fields.sessionName")}
        hint={t("events.fields.sessionNameHint")}
        isOptional
      />
      <TextField
        {...moment}
        name={at("sales_open")}
        label={t("events.fields.salesOpen")}
        hint={t("events.fields.salesOpenHint")}
        isOptional
        rules={{
          deps: [at("sales_close")],
          validate: (open: string, values) =>
            !open ||
            open < (read(values, "ends") || read(values, "starts")) ||
            t("events.fields.openBeforeEnd"),
        }}
      />
      <TextField
        {...moment}
        name={at("sales_close")}
        label={t("events.fields.salesClose")}
        hint={t("events.fields.salesCloseHint")}
        isOptional
        rules={{
          validate: (close: string, values) =>
            !close || close > read(values, "sales_open") || t("events.fields.closeAfterOpen"),
        }}
      />
    </div>
  );
}

/** How many places the session has, and how many of them each ticket type may take. */
export function SessionLimitFields<Form extends FieldValues>({
  control,
  place = "",
  typeNames,
}: {
  control: Control<Form>;
  place?: string;
  typeNames: readonly string[];
}) {
  const { t } = useText();
  const at = fieldsAt<Form, SessionValues>(place);
  const places = {
    control,
    min: 0,
    max: MAX_PLACES,
    isOptional: true,
    placeholder: t("common.form.unlimited"),
  };
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <NumberField
        {...places}
        name={at("capacity")}
        label={t("events.fields.capacity")}
        hint={t("events.fields.capacityHint")}
        className="sm:col-span-2"
      />
      {typeNames.map((name, index) => (
        <NumberField
          {...places}
          // biome-ignore lint/suspicious/noArrayIndexKey: the form keeps them by their place
          key={index}
          name={at("capacities", `.${index}.places`)}
          label={t("events.fields.capacityOf", { type: name })}
        />
      ))}
    </div>
  );
}
