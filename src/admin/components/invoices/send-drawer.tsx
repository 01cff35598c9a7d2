import { Text } from "@medusajs/ui";
import { useForm } from "react-hook-form";
import { useFormat } from "../../hooks/use-format";
import { useInvoiceActions } from "../../hooks/use-invoices";
import { useText } from "../../hooks/use-text";
import type { Invoice } from "../../lib/invoice-types";
import { isMail } from "../../lib/is-mail";
import { TextField } from "../fields";
import { FormDrawer } from "../form-drawer";

/** Mails an issued invoice with its PDF, to its buyer or to whom is named. Mount it to ask. */
export function SendDrawer({
  invoice,
  timezone,
  onClose,
}: {
  invoice: Invoice;
  /** The shop's. */
  timezone: string;
  onClose: () => void;
}) {
  const { t } = useText();
  const format = useFormat();
  const { send } = useInvoiceActions(invoice.id);
  const form = useForm({ defaultValues: { recipient: invoice.buyer.email ?? "" } });
  return (
    <FormDrawer
      title={t("invoices.send.title", { number: invoice.number ?? "" })}
      saveLabel={t("invoices.send.action")}
      form={form}
      onSave={({ recipient }) => send.mutateAsync({ recipient: recipient.trim() })}
      onClose={onClose}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("invoices.send.text")}{" "}
        {invoice.sent_at &&
          t("invoices.send.again", { time: format.dateTime(invoice.sent_at, timezone) })}
      </Text>
      <TextField
        control={form.control}
        name="recipient"
        type="email"
        label={t("invoices.send.recipient")}
        rules={{ validate: (address) => isMail(address) || t("invoices.send.recipientInvalid") }}
      />
    </FormDrawer>
  );
}
