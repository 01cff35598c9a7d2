import { EditableSection } from "../../../components/editable-section";
import { NumberField, SelectField, SwitchField } from "../../../components/fields";
import { Fact, Facts } from "../../../components/page";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import { REFERENCE_SCHEMES } from "../../../lib/invoice-types";
import { FormPreview } from "./invoice-preview";
import { MOST_DAYS, termsOf, termsValues } from "./values";

/** Until when invoices are to be paid, and by which reference their money is found. */
export function TermsSection() {
  const { t } = useText();
  const save = useSaveSettings("invoicing", { showsErrors: true });
  return (
    <EditableSection
      title={t("invoiceSettings.terms.title")}
      description={t("invoiceSettings.terms.hint")}
      result={useShopSettings("invoicing")}
      rows={3}
      valuesOf={termsValues}
      onSave={(values) => save.mutateAsync(termsOf(values))}
      aside={(control) => <FormPreview control={control} settingsOf={termsOf} />}
      fields={(control) => (
        <>
          <NumberField
            control={control}
            name="payment_days"
            label={t("invoiceSettings.terms.days")}
            hint={t("invoiceSettings.terms.daysHint")}
            min={0}
            max={MOST_DAYS}
          />
          <SelectField
            control={control}
            name="reference_scheme"
            label={t("invoiceSettings.terms.scheme")}
            hint={t("invoiceSettings.terms.schemeHint")}
            choices={REFERENCE_SCHEMES.map((value) => ({
              value,
              label: t(`invoiceSettings.terms.schemes.${value}`),
            }))}
          />
          <SwitchField
            control={control}
            name="e_invoice"
            label={t("invoiceSettings.terms.eInvoice")}
            hint={t("invoiceSettings.terms.eInvoiceHint")}
          />
        </>
      )}
    >
      {({ payment_days, reference_scheme, e_invoice }) => (
        <Facts>
          <Fact label={t("invoiceSettings.terms.days")}>{payment_days}</Fact>
          <Fact label={t("invoiceSettings.terms.scheme")}>
            {t(`invoiceSettings.terms.schemes.${reference_scheme}`)}
          </Fact>
          <Fact label={t("invoiceSettings.terms.eInvoice")}>
            {t(e_invoice ? "shopSettings.yes" : "shopSettings.no")}
          </Fact>
        </Facts>
      )}
    </EditableSection>
  );
}
