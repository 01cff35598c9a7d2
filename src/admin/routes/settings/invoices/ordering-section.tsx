import { type Control, useWatch } from "react-hook-form";
import { providerName } from "../../../../shared/words/provider-name";
import { EditableSection } from "../../../components/editable-section";
import { CheckboxesField, SelectField, SwitchField } from "../../../components/fields";
import { Fact, Facts } from "../../../components/page";
import { Loaded } from "../../../components/states";
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
  return (
    <Facts>
      <Fact label={t("invoiceSettings.ordering.automatic")}>
        {t(`invoiceSettings.ordering.when.${automatic}`)}
      </Fact>
      <Fact label={t("invoiceSettings.ordering.who")}>
        {ids === null && t("invoiceSettings.ordering.everybody")}
        {ids?.length === 0 && t("invoiceSettings.ordering.nobody")}
        {ids !== null && ids.length > 0 && <GroupNames ids={ids} />}
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

function GroupNames({ ids }: { ids: readonly string[] }) {
  return (
    <Loaded result={useCustomerGroups()} rows={1}>
      {(groups) => ids.map((id) => groups.find((group) => group.id === id)?.name ?? id).join(", ")}
    </Loaded>
  );
}

function OrderingFields({ control }: { control: Control<OrderingValues> }) {
  const { t, language } = useText();
  const installed = usePaymentProviders();
  const { only_groups, chosen } = useWatch({
    control,
    compute: ({ only_groups, invoice_customer_group_ids, partial_capture_providers }) => ({
      only_groups,
      chosen: { groups: invoice_customer_group_ids, providers: partial_capture_providers },
    }),
  });
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
      {only_groups && <GroupsField control={control} chosen={chosen.groups} />}
      <Loaded result={installed}>
        {(providers) => (
          <CheckboxesField
            control={control}
            name="partial_capture_providers"
            label={t("invoiceSettings.ordering.partial")}
            hint={t("invoiceSettings.ordering.partialHint")}
            groups={[
              {
                choices: [...new Set([...providers, ...chosen.providers])].map((value) => ({
                  value,
                  label: providerName(value, language),
                })),
              },
            ]}
            isOptional
          />
        )}
      </Loaded>
    </>
  );
}

/** The store's groups, and those that were chosen and are gone. */
function GroupsField({
  control,
  chosen,
}: {
  control: Control<OrderingValues>;
  chosen: readonly string[];
}) {
  const { t } = useText();
  return (
    <Loaded result={useCustomerGroups()}>
      {(groups) => {
        const gone = chosen.filter((id) => !groups.some((group) => group.id === id));
        return (
          <CheckboxesField
            control={control}
            name="invoice_customer_group_ids"
            label={t("invoiceSettings.ordering.groups")}
            hint={groups.length ? undefined : t("invoiceSettings.ordering.noGroups")}
            groups={[
              {
                choices: [
                  ...groups.map(({ id, name }) => ({ value: id, label: name })),
                  ...gone.map((id) => ({ value: id, label: id })),
                ],
              },
            ]}
            isOptional
          />
        );
      }}
    </Loaded>
  );
}
