import { type Control, type FieldPath, type FieldValues, useWatch } from "react-hook-form";
import { useFormat } from "../../hooks/use-format";
import { useText } from "../../hooks/use-text";
import { balanceTaken } from "../../lib/new-balance";
import { AmountField } from "./amount-field";
import { BeforeAfter } from "./before-after";

/** How much is taken off a card, no more than is on it, and what is left then. */
export function TakenAmount<Values extends FieldValues>({
  control,
  name,
  balance,
  currency_code,
  label,
}: {
  control: Control<Values>;
  name: FieldPath<Values>;
  balance: number;
  currency_code: string;
  /** Where it is no common amount. */
  label?: string;
}) {
  const { t } = useText();
  const format = useFormat();
  const typed = useWatch({ control, name });
  return (
    <>
      <AmountField
        control={control}
        name={name}
        currency_code={currency_code}
        label={label}
        isRight={(amount) => balanceTaken(balance, amount, currency_code) !== undefined}
        problem={t("orders.paid.amountInvalid", {
          amount: format.money({ amount: balance, currency_code }),
        })}
      />
      <BeforeAfter
        before={balance}
        change={balanceTaken(balance, typed, currency_code)}
        currency_code={currency_code}
      />
    </>
  );
}
