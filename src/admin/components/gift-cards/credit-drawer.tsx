import { useForm, useWatch } from "react-hook-form";
import { useSetCredit } from "../../hooks/use-gift-cards";
import { useText } from "../../hooks/use-text";
import { parseDecimal } from "../../lib/amounts";
import type { CreditAccount } from "../../lib/gift-card-types";
import { balanceSet } from "../../lib/new-balance";
import { Follows } from "../consequences";
import { SelectField, TextField } from "../fields";
import { FormDrawer } from "../form-drawer";
import { AmountField } from "./amount-field";
import { BeforeAfter } from "./before-after";

/** Sets a customer's credit in a currency, whatever it was, also of who never had any (D8). Mount it to ask. */
export function CreditDrawer({
  customerId,
  about,
  accounts,
  currencies,
  onClose,
}: {
  customerId: string;
  about: string;
  accounts: readonly CreditAccount[];
  /** Those of the store, its own first. */
  currencies: readonly string[];
  onClose: () => void;
}) {
  const { t } = useText();
  const setCredit = useSetCredit(customerId);
  const offered = [
    ...new Set([...accounts.map((account) => account.currency_code), ...currencies]),
  ];
  const form = useForm({
    defaultValues: { currency_code: offered[0] ?? "", amount: "", reason: "" },
  });
  const { control } = form;
  const [currency_code, amount] = useWatch({ control, name: ["currency_code", "amount"] });
  const account = accounts.find((one) => one.currency_code === currency_code);
  const before = account?.balance ?? 0;
  return (
    <FormDrawer
      title={t("giftCards.credit.title")}
      about={about}
      saveLabel={t("giftCards.credit.set")}
      isDestructive
      form={form}
      onSave={({ amount, reason, ...values }) =>
        setCredit.mutateAsync({ ...values, amount: parseDecimal(amount), reason: reason.trim() })
      }
      onClose={onClose}
    >
      {offered.length > 1 && (
        <SelectField
          control={control}
          name="currency_code"
          label={t("giftCards.currency")}
          choices={offered.map((value) => ({ value, label: value.toUpperCase() }))}
        />
      )}
      <AmountField
        control={control}
        name="amount"
        currency_code={currency_code}
        hint={t("giftCards.credit.hint")}
        isRight={(typed) => balanceSet(before, typed, currency_code) !== undefined}
        problem={t("giftCards.amountInvalid")}
      />
      <BeforeAfter
        before={before}
        change={balanceSet(before, amount, currency_code)}
        currency_code={currency_code}
      />
      <TextField
        control={control}
        name="reason"
        label={t("orders.change.reason")}
        hint={t("giftCards.reasonHint")}
      />
      <Follows
        lines={[
          (account?.held ?? 0) > 0 && t("giftCards.credit.held"),
          t("giftCards.balance.noMoney"),
          t("common.follows.nobody"),
        ]}
      />
    </FormDrawer>
  );
}
