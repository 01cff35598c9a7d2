import { Input, Text } from "@medusajs/ui";
import { useState } from "react";
import type { FieldPath, UseFormReturn } from "react-hook-form";
import { NumberField } from "../../../../components/fields";
import { useText } from "../../../../hooks/use-text";
import type { SessionValues } from "../forms/values";

const MAX_PLACES = 1_000_000;
const CELL = "p-1.5 align-top";

type WithSessions = { sessions: SessionValues[] };

/** Places of each session and of each ticket type there, at once: a row per session, and one for all of them. */
export function LimitsGrid<Values extends WithSessions>({
  form,
  sessionNames,
  typeNames,
}: {
  form: UseFormReturn<Values>;
  sessionNames: readonly string[];
  typeNames: readonly string[];
}) {
  const { t } = useText();
  const places = [
    { header: t("events.fields.capacity"), field: "capacity", type: undefined },
    ...typeNames.map((type, nth) => ({ header: type, field: `capacities.${nth}.places`, type })),
  ];
  const labelOf = (session: string, type: string | undefined) =>
    type
      ? t("events.create.placesOfType", { session, type })
      : t("events.create.placesOf", { session });
  const nameOf = (session: number, field: string) =>
    `sessions.${session}.${field}` as FieldPath<Values>;
  const setAll = (field: string, text: string) => {
    for (const session of sessionNames.keys()) {
      const options = { shouldDirty: true, shouldValidate: form.formState.isSubmitted };
      form.setValue(nameOf(session, field), text as never, options);
    }
  };

  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" className="text-ui-fg-subtle">
        {t("events.fields.capacityHint")}
      </Text>
      <div className="-mx-1.5 overflow-x-auto">
        <table className="min-w-full">
          <thead>
            <tr>
              <th className={CELL}>
                <span className="sr-only">{t("events.sessions.title")}</span>
              </th>
              {places.map(({ header, field }) => (
                <th key={field} scope="col" className={`${CELL} txt-compact-small-plus text-left`}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sessionNames.length > 1 && (
              <tr className="bg-ui-bg-subtle">
                <th scope="row" className={`${CELL} txt-compact-small-plus pt-3 text-left`}>
                  {t("events.create.sameForAll")}
                </th>
                {places.map(({ field, type }) => (
                  <td key={field} className={`${CELL} min-w-28`}>
                    <SameForAll
                      label={labelOf(t("events.create.sameForAll"), type)}
                      onType={(text) => setAll(field, text)}
                    />
                  </td>
                ))}
              </tr>
            )}
            {sessionNames.map((session, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the form keeps them by their place
              <tr key={nth}>
                <th
                  scope="row"
                  className={`${CELL} txt-compact-small min-w-32 break-words pt-3 text-left`}
                >
                  {session}
                </th>
                {places.map(({ field, type }) => (
                  <td key={field} className={`${CELL} min-w-28`}>
                    <NumberField
                      control={form.control}
                      name={nameOf(nth, field)}
                      label={labelOf(session, type)}
                      isLabelHidden
                      min={0}
                      max={MAX_PLACES}
                      placeholder={t("common.form.unlimited")}
                      isOptional
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** What is typed here is typed into all of a column. */
function SameForAll({ label, onType }: { label: string; onType: (text: string) => void }) {
  const [text, setText] = useState("");
  return (
    <Input
      aria-label={label}
      inputMode="numeric"
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        onType(target.value);
      }}
    />
  );
}
