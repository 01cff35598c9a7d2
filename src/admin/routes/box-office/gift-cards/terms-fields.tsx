import { type Control, type FieldPath, useWatch } from "react-hook-form";
import { SelectField, TextField } from "../../../components/fields";
import { AmountField } from "../../../components/gift-cards/amount-field";
import { useText } from "../../../hooks/use-text";
import { isAmount, parseDecimal } from "../../../lib/amounts";
import { HAND_ORIGINS, VOUCHER_TYPES } from "../../../lib/gift-card-types";
import { EXPIRIES, type Terms } from "./issue-values";

/** What a card is that is issued by hand, or each of many. */
export function TermsFields<Values extends Terms>({
  control,
  currencies,
}: {
  control: Control<Values>;
  /** Those of the store, its own first. */
  currencies: readonly string[];
}) {
  const { t } = useText();
  const at = (field: keyof Terms) => field as FieldPath<Values>;
  const currency_code = useWatch({ control, name: at("currency_code") }) as string;
  const expiry = useWatch({ control, name: at("expiry") }) as Terms["expiry"];
  return (
    <>
      <AmountField
        control={control}
        name={at("amount")}
        currency_code={currency_code}
        isRight={(typed) => isAmount(typed, currency_code) && parseDecimal(typed) > 0}
        problem={t("giftCards.issue.amountInvalid")}
      />
      {currencies.length > 1 && (
        <SelectField
          control={control}
          name={at("currency_code")}
          label={t("giftCards.currency")}
          choices={currencies.map((value) => ({ value, label: value.toUpperCase() }))}
        />
      )}
      <SelectField
        control={control}
        name={at("origin")}
        label={t("giftCards.origin")}
        hint={t("giftCards.issue.originHint")}
        choices={HAND_ORIGINS.map((value) => ({ value, label: t(`giftCards.origins.${value}`) }))}
      />
      <SelectField
        control={control}
        name={at("voucher_type")}
        label={t("giftCards.voucherType")}
        hint={t("giftCards.issue.voucherHint")}
        choices={VOUCHER_TYPES.map((value) => ({ value, label: t(`giftCards.vouchers.${value}`) }))}
      />
      <SelectField
        control={control}
        name={at("expiry")}
        label={t("giftCards.expires")}
        choices={EXPIRIES.map((value) => ({ value, label: t(`giftCards.issue.expiry.${value}`) }))}
      />
      {expiry === "day" && (
        <TextField
          control={control}
          name={at("last_day")}
          type="date"
          label={t("giftCards.lastDay")}
        />
      )}
    </>
  );
}
