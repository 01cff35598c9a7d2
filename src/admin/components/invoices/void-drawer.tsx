import { Text } from "@medusajs/ui";
import { useForm } from "react-hook-form";
import { useInvoiceActions } from "../../hooks/use-invoices";
import { useText } from "../../hooks/use-text";
import type { Invoice } from "../../lib/invoice-types";
import { TextField } from "../fields";
import { FormDrawer } from "../form-drawer";

/** Withdraws an issued invoice on which nothing is paid, with a reason that stands on its document. Mount it to ask. */
export function VoidDrawer({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { t } = useText();
  const actions = useInvoiceActions(invoice.id);
  const form = useForm({ defaultValues: { reason: "" } });
  return (
    <FormDrawer
      title={t("invoices.void.title", { number: invoice.number ?? "" })}
      saveLabel={t("invoices.void.action")}
      isDestructive
      form={form}
      onSave={({ reason }) => actions.void.mutateAsync({ reason: reason.trim() })}
      onClose={onClose}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("invoices.void.text")}
      </Text>
      <TextField
        control={form.control}
        name="reason"
        label={t("orders.change.reason")}
        hint={t("invoices.void.reasonHint")}
      />
    </FormDrawer>
  );
}
