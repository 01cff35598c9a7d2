import { clx, Input } from "@medusajs/ui";
import {
  type Control,
  type FieldPathByValue,
  type FieldValues,
  useController,
} from "react-hook-form";
import { useText } from "../hooks/use-text";
import {
  GROUNDS,
  type Ground,
  hardToSeeOn,
  isColour,
  SWATCHES,
  type Swatch,
} from "../lib/contrast";
import { ColourDot } from "./colour-mark";
import { Field } from "./fields";

/** A colour out of a few good ones, or any other, which is looked at on light and dark as it is chosen. */
export function ColourField<Values extends FieldValues>({
  control,
  name,
  label,
  sample,
}: {
  control: Control<Values>;
  name: FieldPathByValue<Values, string>;
  label: string;
  /** What the colour will stand beside. */
  sample: string;
}) {
  const { t } = useText();
  const { field, fieldState } = useController({
    control,
    name,
    rules: { validate: (text) => isColour(text) || t("common.colour.invalid") },
  });
  const value: string = field.value;
  const hardOn = isColour(value) ? hardToSeeOn(value) : [];
  return (
    <div className="flex flex-col gap-y-3">
      <Field label={label} error={fieldState.error?.message}>
        {(wiring) => (
          <div className="flex items-center gap-x-2">
            <input
              type="color"
              aria-label={t("common.colour.pick")}
              value={isColour(value) ? value : "#000000"}
              onChange={(event) => field.onChange(event.target.value)}
              className="border-ui-border-base bg-ui-bg-field focus-visible:shadow-borders-focus h-8 w-12 shrink-0 cursor-pointer rounded-md border p-1 outline-none"
            />
            <div className="w-28">
              <Input
                {...field}
                {...wiring}
                className="font-mono"
                spellCheck={false}
                maxLength={7}
              />
            </div>
          </div>
        )}
      </Field>
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">{t("common.colour.swatches")}</legend>
        {(Object.keys(SWATCHES) as Swatch[]).map((swatch) => (
          <button
            key={swatch}
            type="button"
            aria-label={t(`common.colour.${swatch}`)}
            title={t(`common.colour.${swatch}`)}
            aria-pressed={value.toLowerCase() === SWATCHES[swatch]}
            onClick={() => field.onChange(SWATCHES[swatch])}
            className="aria-pressed:ring-ui-fg-base ring-offset-ui-bg-base focus-visible:shadow-borders-focus size-6 rounded-full outline-none ring-offset-2 aria-pressed:ring-2"
            style={{ backgroundColor: SWATCHES[swatch] }}
          />
        ))}
      </fieldset>
      {isColour(value) && (
        <div className="flex flex-wrap gap-2">
          {(Object.keys(GROUNDS) as Ground[]).map((ground) => (
            <span
              key={ground}
              className={clx(
                "border-ui-border-base txt-compact-small inline-flex min-w-0 items-center gap-x-2 rounded-md border px-2.5 py-1.5",
                ground === "light" ? "text-black" : "text-white",
              )}
              style={{ backgroundColor: GROUNDS[ground] }}
            >
              <ColourDot colour={value} />
              <span className="min-w-0 max-w-40 truncate">{sample}</span>
            </span>
          ))}
        </div>
      )}
      <p role="status" className="txt-small text-ui-tag-orange-text">
        {hardOn.map((ground) => t(`common.colour.hardOn.${ground}`)).join(" ")}
      </p>
    </div>
  );
}
