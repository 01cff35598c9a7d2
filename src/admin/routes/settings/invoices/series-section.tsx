import { EditableSection } from "../../../components/editable-section";
import { SwitchField } from "../../../components/fields";
import { Fact, Facts } from "../../../components/page";
import { useConfirm } from "../../../hooks/use-confirm";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import type { InvoicingSettings } from "../../../lib/invoice-types";
import { SeriesTable } from "./series-table";

/** How the shop parts its numbers, and how those of each series look. */
export function SeriesSection() {
  const { t } = useText();
  const save = useSaveSettings("invoicing", { showsErrors: true });
  const settings = useShopSettings("invoicing");
  const isAsNow = ({ sales_channel, year }: InvoicingSettings["series_by"]) =>
    settings.data?.series_by.sales_channel === sales_channel &&
    settings.data.series_by.year === year;
  const confirm = useConfirm();
  const askToPart = () =>
    confirm({
      title: t("invoiceSettings.series.ask"),
      text: t("invoiceSettings.series.askText"),
      confirm: t("invoiceSettings.series.askConfirm"),
      isHarmless: true,
    });
  const yesOrNo = (is: boolean) => t(is ? "shopSettings.yes" : "shopSettings.no");
  return (
    <EditableSection
      title={t("invoiceSettings.series.title")}
      description={t("invoiceSettings.series.hint")}
      formTitle={t("invoiceSettings.series.edit")}
      result={settings}
      valuesOf={({ series_by }) => series_by}
      onSave={async (series_by) =>
        (isAsNow(series_by) || (await askToPart())) && save.mutateAsync({ series_by })
      }
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
