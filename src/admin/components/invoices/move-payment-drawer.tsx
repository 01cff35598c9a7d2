import { Text } from "@medusajs/ui";
import { useForm, useWatch } from "react-hook-form";
import { useFormat } from "../../hooks/use-format";
import { useInvoiceActions } from "../../hooks/use-invoices";
import { useText } from "../../hooks/use-text";
import type { Invoice, InvoicePayment } from "../../lib/invoice-types";
import { SelectField, TextField } from "../fields";
import { FormDrawer } from "../form-drawer";

/** The choice of no invoice. */
const NONE = "none";

/**
 * Takes a payment off the invoice it was wrongly booked on, and puts it on another one of the order, or on none; what
 * stands on none is booked again.
 */
export function MovePaymentDrawer({
  invoice,
  payment,
  targets,
  onClose,
}: {
  invoice: Invoice;
  payment: InvoicePayment;
  /** Where it may be booked: those of the order that are still to be paid. */
  targets: readonly Invoice[];
  onClose: () => void;
}) {
  const { t } = useText();
  const format = useFormat();
  const { movePayment } = useInvoiceActions(invoice.id);
  const { withdrawn } = payment;
  const [first] = targets;
  const likely = targets.find(({ id }) => id === invoice.id) ?? first;
  const form = useForm({ defaultValues: { to: likely?.id ?? NONE, reason: "" } });
  const to = useWatch({ control: form.control, name: "to" });
  const { currency_code } = invoice;
  return (
    <FormDrawer
      title={t(withdrawn ? "invoices.move.bookTitle" : "invoices.move.title")}
      about={[
        t("invoices.numbered", { number: invoice.number ?? "" }),
        format.money({ amount: payment.amount, currency_code }),
      ].join(" · ")}
      saveLabel={t(withdrawn ? "invoices.move.book" : "invoices.move.action")}
      form={form}
      onSave={({ to, reason }) =>
        movePayment.mutateAsync({
          payment_id: payment.id,
          withdrawn,
          reason: reason.trim(),
          ...(to !== NONE && { to_invoice_id: to }),
        })
      }
      onClose={onClose}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t(withdrawn ? "invoices.move.bookText" : "invoices.move.text")}
      </Text>
      {!withdrawn && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("invoices.move.othersHint")}
        </Text>
      )}
      <SelectField
        control={form.control}
        name="to"
        label={t("invoices.move.to")}
        hint={to === NONE && t("invoices.move.noneHint")}
        choices={[
          ...targets.map(({ id, number, amount_due }) => ({
            value: id,
            label: t("invoices.move.invoice", {
              number: number ?? "",
              amount: format.money({ amount: amount_due, currency_code }),
            }),
          })),
          ...(withdrawn ? [] : [{ value: NONE, label: t("invoices.move.none") }]),
        ]}
      />
      <TextField
        control={form.control}
        name="reason"
        label={t("orders.change.reason")}
        hint={t("invoices.move.reasonHint")}
      />
    </FormDrawer>
  );
}
