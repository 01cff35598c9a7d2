import { Input, Label, RadioGroup, Text } from "@medusajs/ui";
import { type ComponentProps, type ReactNode, useId } from "react";
import { type Control, type FieldPath, type FieldValues, useController } from "react-hook-form";
import { Field } from "./fields";
import { Loaded } from "./states";

/** One of what the server finds by words: a search field, and below it what was found. */
export function PickField<Row extends { id: string }, Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  needed,
  nothing,
  words,
  onWords,
  result,
  children,
}: {
  control: Control<Values>;
  /** Where the id of what is picked is kept. */
  name: FieldPath<Values>;
  label: string;
  hint?: string;
  /** Said where nothing is picked. */
  needed: string;
  /** Said where nothing is found. */
  nothing: string;
  words: string;
  onWords: (words: string) => void;
  result: ComponentProps<typeof Loaded<readonly Row[]>>["result"];
  children: (row: Row) => ReactNode;
}) {
  const { field, fieldState } = useController({ control, name, rules: { required: needed } });
  return (
    <div className="flex flex-col gap-y-3">
      <Field label={label} hint={hint} error={fieldState.error?.message}>
        {(wiring) => (
          <Input
            {...wiring}
            type="search"
            autoComplete="off"
            value={words}
            onChange={(event) => onWords(event.target.value)}
          />
        )}
      </Field>
      <Loaded result={result}>
        {(rows) =>
          rows.length ? (
            <RadioGroup aria-label={label} value={field.value} onValueChange={field.onChange}>
              {rows.map((row) => (
                <Offered key={row.id} id={row.id}>
                  {children(row)}
                </Offered>
              ))}
            </RadioGroup>
          ) : (
            <Text size="small" className="text-ui-fg-subtle" role="status">
              {nothing}
            </Text>
          )
        }
      </Loaded>
    </div>
  );
}

function Offered({ id, children }: { id: string; children: ReactNode }) {
  const itemId = useId();
  return (
    <div className="flex items-start gap-x-3">
      <RadioGroup.Item id={itemId} value={id} className="mt-0.5" />
      <Label htmlFor={itemId} size="small" className="min-w-0 flex-1 break-words">
        {children}
      </Label>
    </div>
  );
}
