import { Trash } from "@medusajs/icons";
import { Button, IconButton, Text } from "@medusajs/ui";
import { type Control, useFieldArray, useForm, useWatch } from "react-hook-form";
import { NumberField, SelectField, SwitchField } from "../../../components/fields";
import { FormDrawer } from "../../../components/form-drawer";
import { LabelTabs } from "../../../components/label-tabs";
import { useLabel } from "../../../hooks/use-label";
import { useSaveSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import type { CheckoutField } from "../../../lib/shop-settings-types";
import { FIELD_TYPES, type FieldValues, fieldOf, fieldValues, NO_OPTION } from "./values";

/** The server's limits. */
const LONGEST_ANSWER = { text: 255, long_text: 5000 } as const;
const MAX_OPTIONS = 100;

/** Makes or changes a question of the checkout; its kind stays, for answers of that kind are there. */
export function CheckoutFieldDrawer({
  field,
  fields,
  onClose,
}: {
  /** Undefined for a new one. */
  field: CheckoutField | undefined;
  fields: readonly CheckoutField[];
  onClose: () => void;
}) {
  const labelOf = useLabel();
  const { t } = useText();
  const save = useSaveSettings("orders", { showsErrors: true });
  const form = useForm<FieldValues>({ defaultValues: fieldValues(field) });
  const { control } = form;
  const type = useWatch({ control, name: "type" });
  const send = (values: FieldValues) => {
    const saved = fieldOf(
      values,
      fields.map(({ key }) => key),
    );
    return save.mutateAsync({
      checkout_fields: field
        ? fields.map((one) => (one.key === field.key ? saved : one))
        : [...fields, saved],
    });
  };
  return (
    <FormDrawer
      title={t(field ? "shopSettings.fields.edit" : "shopSettings.fields.add")}
      about={field && labelOf(field.label)}
      form={form}
      onSave={send}
      onClose={onClose}
    >
      <LabelTabs control={control} name="label" label={t("shopSettings.fields.label")} />
      {field ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t(`shopSettings.fields.type.${field.type}`)} ·{" "}
          <code className="break-all font-mono">{field.key}</code>
        </Text>
      ) : (
        <SelectField
          control={control}
          name="type"
          label={t("shopSettings.fields.kind")}
          choices={FIELD_TYPES.map((value) => ({
            value,
            label: t(`shopSettings.fields.type.${value}`),
          }))}
        />
      )}
      {type === "choice" && <Options control={control} />}
      {(type === "text" || type === "long_text") && (
        <NumberField
          control={control}
          name="max_length"
          label={t("shopSettings.fields.maxLength")}
          min={1}
          max={LONGEST_ANSWER[type]}
          isOptional
        />
      )}
      <SwitchField
        control={control}
        name="is_required"
        label={t("shopSettings.fields.required")}
        hint={t("shopSettings.fields.requiredHint")}
      />
    </FormDrawer>
  );
}

function Options({ control }: { control: Control<FieldValues> }) {
  const { t } = useText();
  const { fields, append, remove } = useFieldArray({ control, name: "options" });
  return (
    <fieldset className="flex min-w-0 flex-col gap-y-4">
      <legend className="txt-compact-small-plus mb-2">{t("shopSettings.fields.options")}</legend>
      {fields.map(({ id }, index) => (
        <div key={id} className="flex items-start gap-x-2 rounded-md border p-3">
          <div className="min-w-0 flex-1">
            <LabelTabs
              control={control}
              name={`options.${index}.label`}
              label={t("shopSettings.fields.option", { number: index + 1 })}
            />
          </div>
          <IconButton
            size="small"
            variant="transparent"
            type="button"
            disabled={fields.length === 1}
            aria-label={t("shopSettings.fields.removeOption", { number: index + 1 })}
            onClick={() => remove(index)}
          >
            <Trash />
          </IconButton>
        </div>
      ))}
      <Button
        size="small"
        variant="secondary"
        type="button"
        className="w-fit"
        disabled={fields.length >= MAX_OPTIONS}
        onClick={() => append(NO_OPTION)}
      >
        {t("shopSettings.fields.addOption")}
      </Button>
    </fieldset>
  );
}
