import type { Control, FieldPath, FieldValues } from "react-hook-form";
import { useText } from "../../hooks/use-text";
import { TextField } from "../fields";

/** An amount in a currency, kept as the text that was typed. */
export function AmountField<Values extends FieldValues>({
  control,
  name,
  currency_code,
  label,
  hint,
  isRight,
  problem,
}: {
  control: Control<Values>;
  name: FieldPath<Values>;
  currency_code: string;
  /** Where it is no common amount. */
  label?: string;
  hint?: string;
  isRight: (typed: string) => boolean;
  /** Said where it isn't. */
  problem: string;
}) {
  const { t } = useText();
  return (
    <TextField
      control={control}
      name={name}
      inputMode="decimal"
      label={label ?? t("orders.paid.amount", { currency: currency_code.toUpperCase() })}
      hint={hint}
      rules={{ validate: (typed) => isRight(typed) || problem }}
    />
  );
}
