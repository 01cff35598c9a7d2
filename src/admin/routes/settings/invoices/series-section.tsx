import { EditableSection } from "../../../components/editable-section";
import { SwitchField } from "../../../components/fields";
import { Fact, Facts } from "../../../components/page";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import { SeriesTable } from "./series-table";

/** How the shop parts its numbers, and how those of each series look. */
export function SeriesSection() {
  const { t } = useText();
  const save = useSaveSettings("invoicing", { showsErrors: true });
  const yesOrNo = (is: boolean) => t(is ? "shopSettings.yes" : "shopSettings.no");
  return (
    <EditableSection
      title={t("invoiceSettings.series.title")}
      description={t("invoiceSettings.series.hint")}
      formTitle={t("invoiceSettings.series.edit")}
      result={useShopSettings("invoicing")}
      valuesOf={({ series_by }) => series_by}
      onSave={(series_by) => save.mutateAsync({ series_by })}
      fields={(control) => (
        <>
          <SwitchField
            control={control}
            name="sales_channel"
            label={t("invoiceSettings.series.byChannel")}
          />
          <SwitchField
            control={control}
            name="year"
            label={t("invoiceSettings.series.byYear")}
            hint={t("invoiceSettings.series.byYearHint")}
          />
        </>
      )}
    >
      {({ series_by }) => (
        <>
          <Facts>
            <Fact label={t("invoiceSettings.series.byChannel")}>
              {yesOrNo(series_by.sales_channel)}
            </Fact>
            <Fact label={t("invoiceSettings.series.byYear")}>{yesOrNo(series_by.year)}</Fact>
          </Facts>
          <SeriesTable />
        </>
      )}
    </EditableSection>
  );
}
