import { type Control, type FieldValues, get, useWatch } from "react-hook-form";
import { NumberField, SelectField, SwitchField, TextField } from "../../../../components/fields";
import { useText } from "../../../../hooks/use-text";
import { isAmount } from "../../../../lib/amounts";
import { currencyDecimals } from "../../../../lib/format";
import { fieldsAt } from "./at";
import { AS_EVENT, type TicketTypeValues } from "./values";

const MAX_PER_ORDER = 1000;
const MAX_AMOUNT = 1_000_000_000;
const DETAILS = ["none", "optional", "required"] as const;

/** A ticket type: its name, what it costs, and how it may be bought. */
export function TicketTypeFields<Form extends FieldValues>({
  control,
  place = "",
  otherNames,
}: {
  control: Control<Form>;
  place?: string;
  /** Names that the event has given already. */
  otherNames: (values: unknown) => readonly string[];
}) {
  const { t } = useText();
  const at = fieldsAt<Form, TicketTypeValues>(place);
  const prices: TicketTypeValues["prices"] = useWatch({ control, name: at("prices") });
  const priceNames = prices.map((_, index) => at("prices", `.${index}.amount`));
  const limits = { control, min: 1, max: MAX_PER_ORDER };

  const checkPrice = (currency: string, isFirst: boolean) => (amount: string, values: unknown) => {
    if (!amount.trim()) {
      const hasNone = priceNames.every((name) => !String(get(values, name) ?? "").trim());
      return !(isFirst && hasNone) || t("events.fields.priceMissing");
    }
    return (
      isAmount(amount, currency, MAX_AMOUNT) ||
      t("events.fields.priceInvalid", { decimals: currencyDecimals(currency) })
    );
  };

  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <TextField
        control={control}
        name={at("name")}
        label={t("events.fields.typeName")}
        className="sm:col-span-2"
        rules={{
          validate: (name: string, values) =>
            !otherNames(values).includes(name.trim()) || t("events.fields.typeNameTaken"),
        }}
      />
      {prices.map(({ currency_code }, index) => (
        <TextField
          key={currency_code}
          control={control}
          name={at("prices", `.${index}.amount`)}
          label={t("events.fields.price", { currency: currency_code.toUpperCase() })}
          hint={index === 0 ? t("events.fields.priceHint") : undefined}
          inputMode="decimal"
          isOptional={prices.length > 1}
          rules={{
            deps: priceNames.filter((_, other) => other !== index),
            validate: checkPrice(currency_code, index === 0),
          }}
        />
      ))}
      <NumberField
        {...limits}
        name={at("min_per_order")}
        label={t("events.fields.minPerOrder")}
        className="sm:col-start-1"
        rules={{
          validate: (fewest: string, values) =>
            Number(fewest) <= Number(get(values, at("max_per_order"))) ||
            t("events.fields.minAboveMax"),
        }}
      />
      <NumberField
        {...limits}
        name={at("max_per_order")}
        label={t("events.fields.maxPerOrder")}
        rules={{ deps: [at("min_per_order")] }}
      />
      <SelectField
        control={control}
        name={at("attendee_details")}
        label={t("events.fields.attendees")}
        choices={[
          { value: AS_EVENT, label: t("events.fields.attendeesAsEvent") },
          ...DETAILS.map((value) => ({ value, label: t(`events.attendeeDetails.${value}`) })),
        ]}
      />
      <div className="flex items-end pb-1.5">
        <SwitchField
          control={control}
          name={at("invoice_allowed")}
          label={t("events.fields.invoice")}
        />
      </div>
    </div>
  );
}
