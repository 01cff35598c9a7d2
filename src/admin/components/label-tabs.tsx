import {
  type Control,
  type FieldPath,
  type FieldValues,
  useFormState,
  useWatch,
} from "react-hook-form";
import { useText } from "../hooks/use-text";
import { LOCALES, labelsOf, type TextByLocale } from "../lib/labels";
import { TextField } from "./fields";
import { LanguageTabs } from "./language-tabs";

/** One text in each language, kept in the form as `TextByLocale` under `name`; one of them has to be written. */
export function LabelTabs<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
}: {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  hint?: string;
}) {
  const { t } = useText();
  const { errors } = useFormState({ control, name });
  const texts = useWatch({ control, name }) as TextByLocale;
  const invalid = at(errors, name) as Partial<TextByLocale> | undefined;
  const pathOf = (locale: string) => `${name}.${locale}` as FieldPath<Values>;
  const isWritten = (_: string, values: unknown) =>
    Boolean(labelsOf(at(values, name) as TextByLocale).en) || t("common.form.required");
  return (
    <LanguageTabs
      label={t("common.languages.of", { label })}
      filled={LOCALES.filter((locale) => texts[locale].trim())}
      invalid={LOCALES.filter((locale) => invalid?.[locale])}
    >
      {(locale) => (
        <TextField
          control={control}
          name={pathOf(locale)}
          label={label}
          hint={hint}
          rules={{ required: false, validate: isWritten, deps: LOCALES.map(pathOf) }}
        />
      )}
    </LanguageTabs>
  );
}

/** What stands at `options.0.label` of a form's values or mistakes. */
function at(values: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], values);
}
