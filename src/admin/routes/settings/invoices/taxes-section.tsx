import { Trash } from "@medusajs/icons";
import { Button, IconButton } from "@medusajs/ui";
import { type Control, useFieldArray } from "react-hook-form";
import { EditableSection } from "../../../components/editable-section";
import { SelectField, TextField } from "../../../components/fields";
import { Fact, Facts } from "../../../components/page";
import { EmptyState } from "../../../components/states";
import { useFormat } from "../../../hooks/use-format";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import { TAX_CATEGORIES } from "../../../lib/invoice-types";
import { FormPreview } from "./invoice-preview";
import { isRate, NEW_TAX, type TaxValues, taxesOf, taxValues } from "./values";

const MOST_RATES = 20;

/** Of which category a rate is, and why nothing is charged where it is 0. */
export function TaxesSection() {
  const { t } = useText();
  const format = useFormat();
  const save = useSaveSettings("invoicing", { showsErrors: true });
  return (
    <EditableSection
      title={t("invoiceSettings.taxes.title")}
      description={t("invoiceSettings.taxes.hint")}
      result={useShopSettings("invoicing")}
      rows={1}
      valuesOf={(loaded) => ({ tax_categories: taxValues(loaded) })}
      onSave={({ tax_categories }) => save.mutateAsync({ tax_categories: taxesOf(tax_categories) })}
      fields={(control) => <TaxFields control={control} />}
      aside={(control) => (
        <FormPreview
          control={control}
          settingsOf={(typed) => ({ tax_categories: taxesOf(typed.tax_categories) })}
        />
      )}
    >
      {({ tax_categories }) =>
        tax_categories.length ? (
          <Facts>
            {tax_categories.map(({ rate, category, reason }) => (
              <Fact
                key={`${rate}-${category}`}
                label={t("invoiceSettings.taxes.percent", { rate: format.number(rate) })}
              >
                {[t(`invoiceSettings.taxes.categories.${category}`), reason]
                  .filter(Boolean)
                  .join(" · ")}
              </Fact>
            ))}
          </Facts>
        ) : (
          <EmptyState title={t("invoiceSettings.taxes.none")} />
        )
      }
    </EditableSection>
  );
}

function TaxFields({ control }: { control: Control<{ tax_categories: TaxValues[] }> }) {
  const { t } = useText();
  const { fields, append, remove } = useFieldArray({ control, name: "tax_categories" });
  return (
    <>
      {fields.map(({ id }, nth) => (
        <div key={id} className="flex flex-col gap-y-4 rounded-lg border p-4">
          <div className="flex items-start gap-x-2">
            <TextField
              control={control}
              name={`tax_categories.${nth}.rate`}
              label={t("invoiceSettings.taxes.rate")}
              inputMode="decimal"
              className="flex-1"
              rules={{
                validate: (text) => isRate(text) || t("invoiceSettings.taxes.rateInvalid"),
              }}
            />
            <IconButton
              size="small"
              variant="transparent"
              type="button"
              aria-label={t("invoiceSettings.taxes.remove", { number: nth + 1 })}
              onClick={() => remove(nth)}
            >
              <Trash />
            </IconButton>
          </div>
          <SelectField
            control={control}
            name={`tax_categories.${nth}.category`}
            label={t("invoiceSettings.taxes.category")}
            choices={TAX_CATEGORIES.map((value) => ({
              value,
              label: t(`invoiceSettings.taxes.categories.${value}`),
            }))}
          />
          <TextField
            control={control}
            name={`tax_categories.${nth}.reason`}
            label={t("invoiceSettings.taxes.reason")}
            hint={t("invoiceSettings.taxes.reasonHint")}
            isOptional
          />
        </div>
      ))}
      {fields.length < MOST_RATES && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          className="w-fit"
          onClick={() => append(NEW_TAX)}
        >
          {t("invoiceSettings.taxes.add")}
        </Button>
      )}
    </>
  );
}
