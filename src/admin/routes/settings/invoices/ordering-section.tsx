import { type Control, useWatch } from "react-hook-form";
import { providerName } from "../../../../shared/words/provider-name";
import { EditableSection } from "../../../components/editable-section";
import { CheckboxesField, SelectField, SwitchField } from "../../../components/fields";
import { Fact, Facts } from "../../../components/page";
import { useCustomerGroups, usePaymentProviders } from "../../../hooks/use-shop";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import { AUTOMATIC, type InvoicingSettings } from "../../../lib/invoice-types";
import { type OrderingValues, orderingOf, orderingValues } from "./values";

/** Who may order by invoice, which invoices are issued by themselves, and how their money is taken (A13). */
export function OrderingSection() {
  const { t } = useText();
  const save = useSaveSettings("invoicing", { showsErrors: true });
  const result = useShopSettings("invoicing");
  return (
    <EditableSection
      title={t("invoiceSettings.ordering.title")}
      description={t("invoiceSettings.ordering.hint")}
      result={result}
      valuesOf={orderingValues}
      onSave={(values) => save.mutateAsync(orderingOf(values))}
      fields={(control) => <OrderingFields control={control} />}
    >
      {(settings) => <OrderingFacts {...settings} />}
    </EditableSection>
  );
}

function OrderingFacts({
  automatic,
  allow_late_due_date,
  invoice_customer_group_ids: ids,
  partial_capture_providers,
}: InvoicingSettings) {
  const { t, language } = useText();
  const groups = useCustomerGroups().data ?? [];
  const nameOf = (id: string) => groups.find((group) => group.id === id)?.name ?? id;
  return (
    <Facts>
      <Fact label={t("invoiceSettings.ordering.automatic")}>
        {t(`invoiceSettings.ordering.when.${automatic}`)}
      </Fact>
      <Fact label={t("invoiceSettings.ordering.who")}>
        {ids === null
          ? t("invoiceSettings.ordering.everybody")
          : ids.map(nameOf).join(", ") || t("invoiceSettings.ordering.nobody")}
      </Fact>
      <Fact label={t("invoiceSettings.ordering.late")}>
        {t(allow_late_due_date ? "shopSettings.yes" : "shopSettings.no")}
      </Fact>
      <Fact label={t("invoiceSettings.ordering.partial")}>
        {partial_capture_providers.map((id) => providerName(id, language)).join(", ")}
      </Fact>
    </Facts>
  );
}

function OrderingFields({ control }: { control: Control<OrderingValues> }) {
  const { t, language } = useText();
  const groups = useCustomerGroups().data ?? [];
  const installed = usePaymentProviders().data ?? [];
  const { only_groups, chosen } = useWatch({
    control,
    compute: ({ only_groups, invoice_customer_group_ids, partial_capture_providers }) => ({
      only_groups,
      chosen: { groups: invoice_customer_group_ids, providers: partial_capture_providers },
    }),
  });
  const known = groups.map(({ id, name }) => ({ value: id, label: name }));
  const gone = chosen.groups
    .filter((id) => !groups.some((group) => group.id === id))
    .map((id) => ({ value: id, label: id }));
  return (
    <>
      <SelectField
        control={control}
        name="automatic"
        label={t("invoiceSettings.ordering.automatic")}
        hint={t("invoiceSettings.ordering.automaticHint")}
        choices={AUTOMATIC.map((value) => ({
          value,
          label: t(`invoiceSettings.ordering.when.${value}`),
        }))}
      />
      <SwitchField
        control={control}
        name="allow_late_due_date"
        label={t("invoiceSettings.ordering.late")}
        hint={t("invoiceSettings.ordering.lateHint")}
      />
      <SwitchField
        control={control}
        name="only_groups"
        label={t("invoiceSettings.ordering.onlyGroups")}
        hint={t("invoiceSettings.ordering.onlyGroupsHint")}
      />
      {only_groups && (
        <CheckboxesField
          control={control}
          name="invoice_customer_group_ids"
          label={t("invoiceSettings.ordering.groups")}
          hint={known.length ? undefined : t("invoiceSettings.ordering.noGroups")}
          groups={[{ choices: [...known, ...gone] }]}
          isOptional
        />
      )}
      <CheckboxesField
        control={control}
        name="partial_capture_providers"
        label={t("invoiceSettings.ordering.partial")}
        hint={t("invoiceSettings.ordering.partialHint")}
        groups={[
          {
            choices: [...new Set([...installed, ...chosen.providers])].map((value) => ({
              value,
              label: providerName(value, language),
            })),
          },
        ]}
        isOptional
      />
    </>
  );
}
