import { Alert, Button } from "@medusajs/ui";
import { useForm } from "react-hook-form";
import { SelectField } from "../../../../components/fields";
import { usePreviewImport } from "../../../../hooks/use-gift-cards";
import { useText } from "../../../../hooks/use-text";
import { messageOf } from "../../../../lib/errors";
import type { Shown } from "./page";

/** Asks which of several numbers is what is left on the cards: what they were worth once may be much more. */
export function AmountColumn({
  file,
  preview,
  onRead,
}: Shown & { onRead: (shown: Shown) => void }) {
  const { t } = useText();
  const read = usePreviewImport();
  const form = useForm({ defaultValues: { amount_column: "" } });
  const columns = [preview.amount_column, ...preview.other_amount_columns];
  const complaint = form.formState.errors.root?.server?.message;
  const save = form.handleSubmit(async (chosen) => {
    const body = { ...file, ...chosen };
    try {
      onRead({ file: body, preview: await read.mutateAsync(body) });
    } catch (error) {
      form.setError("root.server", { message: messageOf(error, t) });
    }
  });
  return (
    <form noValidate className="flex flex-col gap-y-4 px-6 py-4" onSubmit={save}>
      <div role="alert">
        <Alert variant="warning">{complaint ?? t("giftCardImport.doubt")}</Alert>
      </div>
      <div className="max-w-md">
        <SelectField
          control={form.control}
          name="amount_column"
          label={t("giftCardImport.amountColumn")}
          hint={t("giftCardImport.amountColumnHint")}
          choices={columns.map((value) => ({ value, label: value }))}
        />
      </div>
      <div className="flex justify-end">
        <Button size="small" type="submit" isLoading={form.formState.isSubmitting}>
          {t("giftCardImport.useColumn")}
        </Button>
      </div>
    </form>
  );
}
