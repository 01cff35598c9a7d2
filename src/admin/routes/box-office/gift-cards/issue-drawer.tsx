import { useForm, useWatch } from "react-hook-form";
import type { AdminBoxOfficeGiftCardWithCodeResponse } from "../../../../api/types";
import { SelectField, TextField } from "../../../components/fields";
import { FormDrawer } from "../../../components/form-drawer";
import { AmountField } from "../../../components/gift-cards/amount-field";
import { useIssueCard } from "../../../hooks/use-gift-cards";
import { useText } from "../../../hooks/use-text";
import { isAmount, parseDecimal } from "../../../lib/amounts";
import { HAND_ORIGINS, VOUCHER_TYPES } from "../../../lib/gift-card-types";
import { CardFields } from "./card-fields";
import { cardToIssue, EXPIRIES, issueValues } from "./issue-values";

/** Issues a card that can be used at once. Mount it to open it. */
export function IssueDrawer({
  currencies,
  timezone,
  onIssued,
  onClose,
}: {
  /** Those of the store, its own first. */
  currencies: readonly string[];
  timezone: string;
  onIssued: (issued: AdminBoxOfficeGiftCardWithCodeResponse) => void;
  onClose: () => void;
}) {
  const { t } = useText();
  const issue = useIssueCard();
  const form = useForm({ defaultValues: issueValues(currencies[0] ?? "") });
  const { control } = form;
  const [currency_code, expiry] = useWatch({ control, name: ["currency_code", "expiry"] });
  return (
    <FormDrawer
      title={t("giftCards.issue.title")}
      saveLabel={t("giftCards.issue.action")}
      form={form}
      onSave={async (values) => onIssued(await issue.mutateAsync(cardToIssue(values, timezone)))}
      fieldOf={(path) => path.replace("expires_at", "last_day").replace("recipient.", "")}
      onClose={onClose}
    >
      <AmountField
        control={control}
        name="amount"
        currency_code={currency_code}
        isRight={(typed) => isAmount(typed, currency_code) && parseDecimal(typed) > 0}
        problem={t("giftCards.issue.amountInvalid")}
      />
      {currencies.length > 1 && (
        <SelectField
          control={control}
          name="currency_code"
          label={t("giftCards.currency")}
          choices={currencies.map((value) => ({ value, label: value.toUpperCase() }))}
        />
      )}
      <SelectField
        control={control}
        name="origin"
        label={t("giftCards.origin")}
        hint={t("giftCards.issue.originHint")}
        choices={HAND_ORIGINS.map((value) => ({ value, label: t(`giftCards.origins.${value}`) }))}
      />
      <SelectField
        control={control}
        name="voucher_type"
        label={t("giftCards.voucherType")}
        hint={t("giftCards.issue.voucherHint")}
        choices={VOUCHER_TYPES.map((value) => ({ value, label: t(`giftCards.vouchers.${value}`) }))}
      />
      <SelectField
        control={control}
        name="expiry"
        label={t("giftCards.expires")}
        choices={EXPIRIES.map((value) => ({ value, label: t(`giftCards.issue.expiry.${value}`) }))}
      />
      {expiry === "day" && (
        <TextField control={control} name="last_day" type="date" label={t("giftCards.lastDay")} />
      )}
      <CardFields control={control} />
    </FormDrawer>
  );
}
