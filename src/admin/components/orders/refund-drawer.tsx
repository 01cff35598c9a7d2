import { Alert, Text } from "@medusajs/ui";
import { useForm, useWatch } from "react-hook-form";
import { useFormat } from "../../hooks/use-format";
import { useRefunds } from "../../hooks/use-refunds";
import { useText } from "../../hooks/use-text";
import { amountText, isAmount, parseDecimal, sumsByCurrency } from "../../lib/amounts";
import { REFUND_MODES, type RefundDue } from "../../lib/order-types";
import { SelectField, TextAreaField, TextField } from "../fields";
import { FormDrawer } from "../form-drawer";
import { BulkOutcome } from "./bulk-outcome";

type Owing = Pick<
  RefundDue,
  "order_id" | "order_code" | "display_id" | "amount_owed" | "currency_code"
>;
type Mode = (typeof REFUND_MODES)[number];

/**
 * Ends what orders owe back: by their providers, as given back already, or as kept; of one order a part of it too. Says of
 * each that was refused why; those stay chosen. Mount it to open it.
 */
export function RefundDrawer({
  refunds,
  onRefused,
  onClose,
}: {
  refunds: readonly Owing[];
  onRefused?: (orderIds: string[]) => void;
  onClose: () => void;
}) {
  const { t } = useText();
  const format = useFormat();
  const { run, outcomes, count, isBusy } = useRefunds();
  const [first] = refunds;
  const only = refunds.length === 1 ? first : undefined;
  const form = useForm({
    defaultValues: {
      mode: "online" as Mode,
      amount: only ? amountText(only.amount_owed, only.currency_code) : "",
      reason: "",
    },
  });
  const mode = useWatch({ control: form.control, name: "mode" });
  const sums = sumsByCurrency(refunds.map(owedOf)).map((sum) => format.money(sum));
  const isKept = mode === "waive";

  return (
    <FormDrawer
      title={
        only
          ? t("refunds.titleOfOne", { order: `#${only.display_id ?? only.order_code}` })
          : t("refunds.title", { count: refunds.length })
      }
      saveLabel={t(`refunds.confirm.${mode}`, { count: refunds.length })}
      form={form}
      onSave={async ({ amount, reason }) => {
        const left = await run(
          refunds.map(({ order_id }) => order_id),
          {
            mode,
            reason: reason.trim() || undefined,
            owed: new Map(refunds.map(({ order_id, amount_owed }) => [order_id, amount_owed])),
            amount: only ? parseDecimal(amount) : undefined,
          },
        );
        onRefused?.(left);
        if (left.length) throw new Error(t("refunds.someRefused", { count: left.length }));
      }}
      onClose={onClose}
    >
      <Text size="small">{t("refunds.together", { amount: sums.join(" + ") })}</Text>
      <SelectField
        control={form.control}
        name="mode"
        label={t("refunds.how")}
        choices={REFUND_MODES.map((value) => ({ value, label: t(`refunds.mode.${value}`) }))}
      />
      <Alert variant={isKept ? "warning" : "info"} role="status">
        {t(`refunds.modeHint.${mode}`)}
      </Alert>
      {only && (
        <TextField
          control={form.control}
          name="amount"
          inputMode="decimal"
          label={t("refunds.amount", { currency: only.currency_code.toUpperCase() })}
          hint={t("refunds.amountHint", { amount: format.money(owedOf(only)) })}
          rules={{
            validate: (amount) =>
              (isAmount(amount, only.currency_code, only.amount_owed) &&
                parseDecimal(amount) > 0) ||
              t("orders.paid.amountInvalid", { amount: format.money(owedOf(only)) }),
          }}
        />
      )}
      <TextAreaField
        control={form.control}
        name="reason"
        label={t("orders.change.reason")}
        hint={t("refunds.reasonHint")}
        isOptional={!isKept}
      />
      <BulkOutcome
        orders={refunds}
        outcomes={outcomes}
        count={count}
        isBusy={isBusy}
        refused={t("refunds.refused")}
      />
    </FormDrawer>
  );
}

const owedOf = ({ amount_owed, currency_code }: Owing) => ({
  amount: amount_owed,
  currency_code,
});
