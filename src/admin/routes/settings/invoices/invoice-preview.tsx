import { ArrowUpRightOnBox } from "@medusajs/icons";
import { Alert, Button, Select, Text } from "@medusajs/ui";
import { useEffect, useState } from "react";
import { type Control, type FieldValues, useWatch } from "react-hook-form";
import { Field } from "../../../components/fields";
import { useDebounced } from "../../../hooks/use-debounced";
import { useInvoicePreview } from "../../../hooks/use-invoices";
import { useText } from "../../../hooks/use-text";
import { messageOf } from "../../../lib/errors";
import type { InvoicingSettings } from "../../../lib/invoice-types";
import { LOCALES, type Locale } from "../../../lib/labels";
import { languageName } from "../../../lib/language-names";

const TYPING_PAUSE = 500;

/** How an invoice looks with what stands in a form, as it is typed. */
export function FormPreview<Values extends FieldValues>({
  control,
  settingsOf,
}: {
  control: Control<Values>;
  settingsOf: (values: Values) => Partial<InvoicingSettings>;
}) {
  const typed = useWatch({ control, compute: (values: Values) => settingsOf(values) });
  return <InvoicePreview settings={typed} />;
}

/** A sample of an invoice in one of the languages; on a phone, which shows no PDF within a page, by a button. */
export function InvoicePreview({ settings }: { settings: Partial<InvoicingSettings> }) {
  const { t, language } = useText();
  const [locale, setLocale] = useState<Locale>(LOCALES.find((one) => one === language) ?? "en");
  const settled = useDebounced(JSON.stringify(settings), TYPING_PAUSE);
  const { data, error, isFetching, refetch } = useInvoicePreview({
    settings: JSON.parse(settled),
    locale,
  });
  const url = useObjectUrl(data);
  return (
    <section
      aria-label={t("invoiceSettings.preview.title")}
      aria-busy={isFetching}
      className="flex flex-col gap-y-4 lg:sticky lg:top-0"
    >
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Field label={t("invoiceSettings.preview.language")} className="w-40">
          {(wiring) => (
            <Select value={locale} onValueChange={(value) => setLocale(value as Locale)}>
              <Select.Trigger {...wiring}>
                <Select.Value />
              </Select.Trigger>
              <Select.Content>
                {LOCALES.map((one) => (
                  <Select.Item key={one} value={one} lang={one}>
                    {languageName(one)}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
          )}
        </Field>
        {url && (
          <Button size="small" variant="secondary" asChild>
            <a href={url} target="_blank" rel="noreferrer">
              {t("invoiceSettings.preview.open")}
              <ArrowUpRightOnBox />
            </a>
          </Button>
        )}
      </div>
      {error && !isFetching && (
        <div role="alert">
          <Alert variant="warning">
            <div className="flex flex-col items-start gap-y-2">
              {messageOf(error, t)}
              {/* In a form it would else be sent. */}
              <Button size="small" variant="secondary" type="button" onClick={() => refetch()}>
                {t("common.actions.retry")}
              </Button>
            </div>
          </Alert>
        </div>
      )}
      {url && (
        <iframe
          title={t("invoiceSettings.preview.title")}
          src={`${url}#toolbar=0&view=FitH`}
          className="border-ui-border-base hidden h-[70vh] w-full rounded-md border bg-white lg:block"
        />
      )}
      {!url && isFetching && (
        <Text size="small" className="text-ui-fg-subtle" role="status">
          {t("invoiceSettings.preview.drawing")}
        </Text>
      )}
      <Text size="small" className="text-ui-fg-subtle">
        {t("invoiceSettings.preview.hint")}
      </Text>
    </section>
  );
}

/** Its address as long as it is shown. */
function useObjectUrl(content: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!content) return;
    const made = URL.createObjectURL(content);
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(undefined);
    };
  }, [content]);
  return url;
}
