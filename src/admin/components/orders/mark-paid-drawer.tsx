import { Alert, Text } from "@medusajs/ui";
import { useForm, useWatch } from "react-hook-form";
import { useFormat } from "../../hooks/use-format";
import { useText } from "../../hooks/use-text";
import { amountText, isAmount, parseDecimal } from "../../lib/amounts";
import { TextField } from "../fields";
import { FormDrawer } from "../form-drawer";

/** Books money that came in outside of the shop, all that is due or a part of it (A9, A13). Mount it to open it. */
export function MarkPaidDrawer({
  title,
  about,
  amount_due,
  currency_code,
  acceptsMore = false,
  onPaid,
  onClose,
}: {
  title: string;
  /** The order's code, or the invoice's number. */
  about: string;
  amount_due: number;
  currency_code: string;
  /** What came in beyond what is due is kept, and owed back. */
  acceptsMore?: boolean;
  /** Rejects when the server refuses. */
  onPaid: (paid: {
    amount: number;
    reference?: string;
    accept_overpayment?: true;
  }) => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useText();
  const format = useFormat();
  const form = useForm({
    defaultValues: { amount: amountText(amount_due, currency_code), reference: "" },
  });
  const due = format.money({ amount: amount_due, currency_code });
  const typed = useWatch({ control: form.control, name: "amount" });
  const isAccepted = (amount: string) =>
    isAmount(amount, currency_code, acceptsMore ? undefined : amount_due) &&
    parseDecimal(amount) > 0;
  const isMore = acceptsMore && isAccepted(typed) && parseDecimal(typed) > amount_due;

  return (
    <FormDrawer
      title={title}
      about={about}
      saveLabel={t("orders.paid.action")}
      form={form}
      onSave={({ amount, reference }) =>
        onPaid({
          amount: parseDecimal(amount),
          reference: reference.trim() || undefined,
          ...(isMore && { accept_overpayment: true }),
        })
      }
      onClose={onClose}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("orders.paid.hint")}
      </Text>
      <TextField
        control={form.control}
        name="amount"
        inputMode="decimal"
        label={t("orders.paid.amount", { currency: currency_code.toUpperCase() })}
        hint={t("orders.paid.amountHint", { amount: due })}
        rules={{
          validate: (amount) =>
            isAccepted(amount) || t("orders.paid.amountInvalid", { amount: due }),
        }}
      />
      <TextField
        control={form.control}
        name="reference"
        label={t("orders.paid.reference")}
        hint={t("orders.paid.referenceHint")}
        isOptional
      />
      {isMore && (
        <Alert variant="warning" role="status">
          {t("orders.paid.more")}
        </Alert>
      )}
    </FormDrawer>
  );
}
