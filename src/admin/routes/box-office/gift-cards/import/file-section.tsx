import { Alert, Button } from "@medusajs/ui";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { SelectField, TextAreaField } from "../../../../components/fields";
import { FileField } from "../../../../components/file-field";
import { Section } from "../../../../components/page";
import { Loaded } from "../../../../components/states";
import { usePreviewImport } from "../../../../hooks/use-gift-cards";
import { useCurrencies } from "../../../../hooks/use-shop";
import { useText } from "../../../../hooks/use-text";
import { messageOf } from "../../../../lib/errors";
import { type GiftCard, VOUCHER_TYPES } from "../../../../lib/gift-card-types";
import type { Shown } from "./page";

const MOST_BYTES = 2 * 1024 * 1024;

type Read = (shown: Shown | undefined) => void;

/** A table of cards, chosen or pasted. */
export function FileSection({ onRead }: { onRead: Read }) {
  const { t } = useText();
  return (
    <Section level="h1" title={t("giftCardImport.title")} description={t("giftCardImport.hint")}>
      <Loaded result={useCurrencies()} rows={6}>
        {(currencies) => <FileForm currencies={currencies} onRead={onRead} />}
      </Loaded>
    </Section>
  );
}

function FileForm({ currencies, onRead }: { currencies: readonly string[]; onRead: Read }) {
  const { t } = useText();
  const preview = usePreviewImport();
  const [file, setFile] = useState<{ name: string; base64: string }>();
  const form = useForm<{ text: string; currency_code: string } & Pick<GiftCard, "voucher_type">>({
    defaultValues: { text: "", currency_code: currencies[0] ?? "", voucher_type: "multi" },
  });
  const { control, formState } = form;
  const complaint = formState.errors.root?.server?.message;
  const complain = (message: string) => form.setError("root.server", { message });

  const read = form.handleSubmit(async ({ text, ...values }) => {
    onRead(undefined);
    if (!file && !text.trim()) return complain(t("bankFile.needsOne"));
    const body = { ...values, ...(file ? { file: file.base64 } : { text }) };
    try {
      onRead({ file: body, preview: await preview.mutateAsync(body) });
    } catch (error) {
      complain(messageOf(error, t));
    }
  });

  return (
    <form
      noValidate
      className="flex flex-col gap-y-6 px-6 py-4"
      onSubmit={(event) => {
        form.clearErrors();
        return read(event);
      }}
    >
      <FileField
        name={file?.name}
        hint={t("giftCardImport.fileHint")}
        accept=".csv,.txt,.tsv"
        mostBytes={MOST_BYTES}
        tooLarge={t("giftCardImport.tooLarge")}
        onChosen={(chosen) => {
          form.clearErrors();
          setFile(chosen);
        }}
        onComplaint={complain}
      />
      {!file && (
        <TextAreaField
          control={control}
          name="text"
          label={t("bankFile.text")}
          rows={6}
          rules={{ required: false }}
        />
      )}
      <div className="grid max-w-4xl grid-cols-1 gap-6 sm:grid-cols-2">
        <SelectField
          control={control}
          name="currency_code"
          label={t("giftCards.currency")}
          hint={t("giftCardImport.currencyHint")}
          choices={currencies.map((value) => ({ value, label: value.toUpperCase() }))}
        />
        <SelectField
          control={control}
          name="voucher_type"
          label={t("giftCards.voucherType")}
          hint={t("giftCards.issue.voucherHint")}
          choices={VOUCHER_TYPES.map((value) => ({
            value,
            label: t(`giftCards.vouchers.${value}`),
          }))}
        />
      </div>
      {complaint && (
        <div role="alert">
          <Alert variant="error">{complaint}</Alert>
        </div>
      )}
      <div className="flex justify-end">
        <Button size="small" type="submit" isLoading={formState.isSubmitting}>
          {t("giftCardImport.preview")}
        </Button>
      </div>
    </form>
  );
}
