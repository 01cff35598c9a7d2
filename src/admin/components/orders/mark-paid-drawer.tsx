import { Alert, Text } from "@medusajs/ui";
import { useForm, useWatch } from "react-hook-form";
import { useFormat } from "../../hooks/use-format";
import { useText } from "../../hooks/use-text";
import { amountText, isAmount, parseDecimal } from "../../lib/amounts";
import { noonOf, todayIn } from "../../lib/zoned-time";
import { TextField } from "../fields";
import { FormDrawer } from "../form-drawer";

/** Books money that came in outside of the shop, all that is due or a part of it (A9, A13). Mount it to open it. */
export function MarkPaidDrawer({
  title,
  about,
  amount_due,
  currency_code,
  invoice,
  onPaid,
  onClose,
}: {
  title: string;
  /** The order's code, or the invoice's number. */
  about?: string;
  amount_due: number;
  currency_code: string;
  /** Money of an invoice has a day, by the shop's clock; beyond what is due it is kept, and owed back. */
  invoice?: { timezone: string };
  /** Rejects when the server refuses. */
  onPaid: (paid: {
    amount: number;
    reference?: string;
    paid_at?: string;
    accept_overpayment?: true;
  }) => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useText();
  const format = useFormat();
  const today = invoice ? todayIn(invoice.timezone) : "";
  const isDue = amount_due > 0;
  const form = useForm({
    defaultValues: {
      amount: isDue ? amountText(amount_due, currency_code) : "",
      day: today,
      reference: "",
    },
  });
  const due = format.money({ amount: amount_due, currency_code });
  const typed = useWatch({ control: form.control, name: "amount" });
  const isAccepted = (amount: string) =>
    isAmount(amount, currency_code, invoice ? undefined : amount_due) && parseDecimal(amount) > 0;
  const isMore = invoice && isAccepted(typed) && parseDecimal(typed) > amount_due;

  return (
    <FormDrawer
      title={title}
      about={about}
      saveLabel={t(isDue ? "orders.paid.action" : "invoices.paid.book")}
      form={form}
      onSave={({ amount, day, reference }) =>
        onPaid({
          amount: parseDecimal(amount),
          reference: reference.trim() || undefined,
          // Of today's the moment is known.
          ...(invoice && day !== today && { paid_at: noonOf(day, invoice.timezone) }),
          ...(isMore && { accept_overpayment: true }),
        })
      }
      onClose={onClose}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t(invoice ? INVOICE_HINTS[isDue ? "due" : "nothingDue"] : "orders.paid.hint")}
      </Text>
      <TextField
        control={form.control}
        name="amount"
        inputMode="decimal"
        label={t("orders.paid.amount", { currency: currency_code.toUpperCase() })}
        hint={isDue && t("orders.paid.amountHint", { amount: due })}
        rules={{
          validate: (amount) =>
            isAccepted(amount) ||
            (invoice
              ? t("invoices.paid.amountInvalid")
              : t("orders.paid.amountInvalid", { amount: due })),
        }}
      />
      {invoice && (
        <TextField
          control={form.control}
          name="day"
          type="date"
          label={t("invoices.paid.day")}
          rules={{ validate: (day) => day <= today || t("invoices.paid.dayInvalid") }}
        />
      )}
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

const INVOICE_HINTS = { due: "invoices.paid.hint", nothingDue: "invoices.paid.bookHint" } as const;
