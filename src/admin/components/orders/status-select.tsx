import { Select } from "@medusajs/ui";
import {
  type Control,
  type FieldPathByValue,
  type FieldValues,
  useController,
} from "react-hook-form";
import { useSettableStatuses } from "../../hooks/use-order-statuses";
import { useText } from "../../hooks/use-text";
import type { StatusTag } from "../../lib/order-types";
import { ColourMark } from "../colour-mark";
import { Field } from "../fields";

/** One of several statuses, each in its colour and in the settings' order. */
export function StatusSelect<Values extends FieldValues>({
  control,
  name,
  label,
  statuses,
}: {
  control: Control<Values>;
  name: FieldPathByValue<Values, string>;
  label: string;
  statuses: readonly Pick<StatusTag, "id" | "label" | "colour">[];
}) {
  const { t } = useText();
  const order = useSettableStatuses().map(({ id }) => id);
  const sorted = [...statuses].sort(
    (one, other) => order.indexOf(one.id) - order.indexOf(other.id),
  );
  const { field, fieldState } = useController({
    control,
    name,
    rules: { required: t("common.form.required") },
  });
  return (
    <Field label={label} error={fieldState.error?.message}>
      {(wiring) => (
        <Select value={field.value} onValueChange={field.onChange}>
          <Select.Trigger {...wiring} ref={field.ref} onBlur={field.onBlur}>
            <Select.Value placeholder={t("orders.change.choose")} />
          </Select.Trigger>
          <Select.Content>
            {sorted.map((status) => (
              <Select.Item key={status.id} value={status.id}>
                <ColourMark status={status} />
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </Field>
  );
}
