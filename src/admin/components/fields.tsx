import { Checkbox, clx, Hint, Input, Label, Select, Switch, Textarea } from "@medusajs/ui";
import { type ComponentProps, type ReactNode, useId } from "react";
import {
  type Control,
  type FieldPath,
  type FieldValues,
  type RegisterOptions,
  useController,
} from "react-hook-form";
import { useText } from "../hooks/use-text";
import { isWholeNumber } from "../lib/whole-numbers";

type Described = {
  label: string;
  hint?: ReactNode;
  /** For those who can't see what is beside it, or above in its column. */
  isLabelHidden?: boolean;
  /** Says so beside the label; fields are asked for otherwise. */
  isOptional?: boolean;
  /** What is wrong with it that the form doesn't know by itself. */
  complaint?: string;
};

type Rules<Values extends FieldValues> = {
  /** It may stay empty without being called optional: another field may do instead. */
  required?: false;
  /** True, or what is wrong; `values` are the whole form's. */
  validate?: (value: string, values: unknown) => string | boolean;
  /** Fields to look at again when this one changes. */
  deps?: FieldPath<Values>[];
};

type Bound<Values extends FieldValues> = Described & {
  control: Control<Values>;
  name: FieldPath<Values>;
  rules?: Rules<Values>;
  className?: string;
};

type Wiring = { id: string; "aria-invalid": boolean; "aria-describedby": string | undefined };

/** A label, its control, and below it the hint and what is wrong. */
export function Field({
  label,
  isLabelHidden,
  hint,
  isOptional,
  error,
  className,
  children,
}: Described & {
  error?: string;
  className?: string;
  children: (wiring: Wiring) => ReactNode;
}) {
  const { t } = useText();
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return (
    <div className={clx("flex min-w-0 flex-col gap-y-2", className)}>
      <Label htmlFor={id} size="small" weight="plus" className={clx(isLabelHidden && "sr-only")}>
        {label}
        {isOptional && (
          <span className="txt-compact-small text-ui-fg-subtle">
            {" "}
            ({t("common.form.optional")})
          </span>
        )}
      </Label>
      {children({
        id,
        "aria-invalid": Boolean(error),
        "aria-describedby": [hintId, errorId].filter(Boolean).join(" ") || undefined,
      })}
      {hint && (
        <Hint id={hintId} className="text-ui-fg-subtle">
          {hint}
        </Hint>
      )}
      {error && (
        <Hint id={errorId} variant="error">
          {error}
        </Hint>
      )}
    </div>
  );
}

function useBound<Values extends FieldValues>({
  control,
  name,
  rules,
  isOptional,
  complaint,
}: Bound<Values>) {
  const { t } = useText();
  const { field, fieldState } = useController({
    control,
    name,
    rules: {
      // What is left out here stays as it was: a field may come to be optional.
      required: !isOptional && t("common.form.required"),
      ...(rules as RegisterOptions<Values>),
    },
  });
  const { error } = fieldState;
  const isSettled = isOptional && error?.type === "required";
  return { field, error: (isSettled ? undefined : error?.message) ?? complaint };
}

const DATES = ["date", "datetime-local"];

/** One line of text; with `type="number"` or `type="datetime-local"` its text all the same. */
export function TextField<Values extends FieldValues>({
  type = "text",
  placeholder,
  inputMode,
  autoFocus,
  list,
  onTyped,
  ...bound
}: Bound<Values> &
  Pick<ComponentProps<"input">, "type" | "placeholder" | "inputMode" | "autoFocus" | "list"> & {
    /** Told after the form has the new text. */
    onTyped?: (text: string) => void;
  }) {
  const { field, error } = useBound(bound);
  return (
    <Field {...bound} error={error}>
      {(wiring) => (
        <Input
          {...field}
          {...wiring}
          type={type}
          placeholder={placeholder}
          onChange={(event) => {
            field.onChange(event);
            onTyped?.(event.target.value);
          }}
          inputMode={inputMode}
          autoFocus={autoFocus}
          list={list}
          className={clx(DATES.includes(type) && "dark:[color-scheme:dark]")}
        />
      )}
    </Field>
  );
}

export function TextAreaField<Values extends FieldValues>({
  rows = 4,
  ...bound
}: Bound<Values> & Pick<ComponentProps<"textarea">, "rows">) {
  const { field, error } = useBound(bound);
  return (
    <Field {...bound} error={error}>
      {(wiring) => <Textarea {...field} {...wiring} rows={rows} />}
    </Field>
  );
}

/** A whole number within limits, or nothing where it is optional; kept as the text that was typed. */
export function NumberField<Values extends FieldValues>({
  min,
  max,
  placeholder,
  ...bound
}: Bound<Values> & { min: number; max: number; placeholder?: string }) {
  const { t } = useText();
  const isWhole = (text: string) =>
    (bound.isOptional && !text.trim()) ||
    isWholeNumber(text, min, max) ||
    t("common.form.wholeNumber", { min, max });
  const validate = (text: string, values: unknown) => {
    const verdict = isWhole(text);
    return verdict === true ? (bound.rules?.validate?.(text, values) ?? true) : verdict;
  };
  return (
    <TextField
      {...bound}
      rules={{ ...bound.rules, validate }}
      placeholder={placeholder}
      inputMode="numeric"
    />
  );
}

export type Choice = { value: string; label: string };

export function SelectField<Values extends FieldValues>({
  choices,
  ...bound
}: Bound<Values> & { choices: readonly Choice[] }) {
  const { t } = useText();
  const { field, error } = useBound(bound);
  return (
    <Field {...bound} error={error}>
      {(wiring) => (
        <Select value={field.value} onValueChange={field.onChange}>
          <Select.Trigger {...wiring} ref={field.ref} onBlur={field.onBlur}>
            <Select.Value placeholder={t("common.form.choose")} />
          </Select.Trigger>
          <Select.Content>
            {choices.map(({ value, label }) => (
              <Select.Item key={value} value={value}>
                {label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </Field>
  );
}

/** On or off, with its words beside it. */
export function SwitchField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
}: Pick<Bound<Values>, "control" | "name" | "label" | "hint">) {
  const { field } = useController({ control, name });
  const id = useId();
  return (
    <div className="flex items-start gap-x-3">
      <Switch
        id={id}
        ref={field.ref}
        className="mt-0.5 shrink-0"
        checked={field.value}
        onCheckedChange={field.onChange}
      />
      <div className="flex min-w-0 flex-col">
        <Label htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        {hint && <Hint className="text-ui-fg-subtle">{hint}</Hint>}
      </div>
    </div>
  );
}

/** Any number of choices, in groups with a heading where there are several. */
export function CheckboxesField<Values extends FieldValues>({
  groups,
  ...bound
}: Bound<Values> & { groups: readonly { heading?: string; choices: readonly Choice[] }[] }) {
  const { field, error } = useBound(bound);
  const chosen: readonly string[] = field.value;
  const id = useId();
  const toggle = (value: string) =>
    field.onChange(
      chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value],
    );
  return (
    <fieldset className="flex min-w-0 flex-col gap-y-3" aria-describedby={error && `${id}-error`}>
      <legend className="txt-compact-small-plus mb-1">{bound.label}</legend>
      {bound.hint && <Hint className="text-ui-fg-subtle">{bound.hint}</Hint>}
      {groups.map(({ heading, choices }) => (
        <div key={heading ?? ""} className="flex flex-col gap-y-2">
          {heading && <span className="txt-compact-small text-ui-fg-subtle">{heading}</span>}
          {choices.map(({ value, label }, index) => (
            <div key={value} className="flex items-center gap-x-2">
              <Checkbox
                id={`${id}-${heading}-${index}`}
                ref={index === 0 ? field.ref : undefined}
                checked={chosen.includes(value)}
                onCheckedChange={() => toggle(value)}
              />
              <Label htmlFor={`${id}-${heading}-${index}`} size="small" className="min-w-0">
                {label}
              </Label>
            </div>
          ))}
        </div>
      ))}
      {error && (
        <Hint id={`${id}-error`} variant="error">
          {error}
        </Hint>
      )}
    </fieldset>
  );
}
