import { Alert, Text } from "@medusajs/ui";
import { useEffect } from "react";
import { useForm, useWatch } from "react-hook-form";
import { useFormat } from "../../hooks/use-format";
import { useRefunds } from "../../hooks/use-refunds";
import { useShopSettings } from "../../hooks/use-shop-settings";
import { useText } from "../../hooks/use-text";
import { amountText, isAmount, parseDecimal, sumsByCurrency } from "../../lib/amounts";
import { cardsPart } from "../../lib/cards-part";
import { REFUND_MODES, type RefundDue } from "../../lib/order-types";
import { BulkDrawer } from "../bulk-drawer";
import { SelectField, TextAreaField, TextField } from "../fields";
import { AMONG_ORDERS } from "./order-name";

type Owing = Pick<
  RefundDue,
  "order_id" | "order_code" | "display_id" | "amount_owed" | "amount_to_cards" | "currency_code"
>;
type Mode = (typeof REFUND_MODES)[number];

/**
 * Ends what orders owe back: by their providers, as given back already, or as kept; of one order a part of it too. Mount
 * it to open it.
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
  const { run, ...bulk } = useRefunds();
  const [first] = refunds;
  const only = refunds.length === 1 ? first : undefined;
  const owed = only ? amountText(only.amount_owed, only.currency_code) : "";
  const form = useForm({ defaultValues: { mode: "online" as Mode, amount: owed, reason: "" } });
  // Of several one may be left, and what it owes may change meanwhile.
  useEffect(() => form.resetField("amount", { defaultValue: owed }), [form, owed]);
  const mode = useWatch({ control: form.control, name: "mode" });
  const sums = sumsByCurrency(refunds.map(owedOf)).map((sum) => format.money(sum));
  const isKept = mode === "waive";
  const typed = useWatch({ control: form.control, name: "amount" });
  const { data: settings } = useShopSettings("gift-cards");
  const toCards = sumsByCurrency(
    refunds.map((refund) => ({
      amount: cardsPart(
        refund,
        only ? parseDecimal(typed) : refund.amount_owed,
        settings?.refund_first,
      ),
      currency_code: refund.currency_code,
    })),
  )
    .filter(({ amount }) => amount > 0)
    .map((sum) => format.money(sum));

  return (
    <BulkDrawer
      title={
        only
          ? t("refunds.titleOfOne", {
              order: only.display_id === null ? only.order_code : `#${only.display_id}`,
            })
          : t("refunds.title", { count: refunds.length })
      }
      saveLabel={t(`refunds.confirm.${mode}`, { count: refunds.length })}
      form={form}
      items={refunds}
      {...AMONG_ORDERS}
      bulk={bulk}
      run={({ amount, reason }, ids) =>
        run(ids, {
          mode,
          reason: reason.trim() || undefined,
          owed: new Map(refunds.map(({ order_id, amount_owed }) => [order_id, amount_owed])),
          amount: only ? parseDecimal(amount) : undefined,
        })
      }
      refused={t("refunds.refused")}
      someRefused={(count) => t("refunds.someRefused", { count })}
      onRefused={onRefused}
      onClose={onClose}
    >
      <Text size="small">{t("refunds.together", { amount: sums.join(" + ") })}</Text>
      {!isKept && toCards.length > 0 && (
        <Text size="small">{t("refunds.toCards", { amount: toCards.join(" + ") })}</Text>
      )}
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
    </BulkDrawer>
  );
}

const owedOf = ({ amount_owed, currency_code }: Owing) => ({
  amount: amount_owed,
  currency_code,
});
