import { PencilSquare } from "@medusajs/icons";
import { Text } from "@medusajs/ui";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { ActionMenu } from "../../../components/action-menu";
import { type Column, PlainTable } from "../../../components/data-table";
import { NumberField, TextField } from "../../../components/fields";
import { FormDrawer } from "../../../components/form-drawer";
import { Loaded } from "../../../components/states";
import { useChangeSeries, useNumberSeries } from "../../../hooks/use-invoices";
import { useSalesChannels } from "../../../hooks/use-shop";
import { useText } from "../../../hooks/use-text";
import type { NumberSeries } from "../../../lib/invoice-types";
import { exampleOf } from "./values";

const LAST_NUMBER = 999_999_999;

/** The series of numbers, each with its next one, and how they are made. */
export function SeriesTable() {
  const { t } = useText();
  const channels = useSalesChannels().data ?? [];
  const [opened, setOpened] = useState<NumberSeries>();
  const channelOf = ({ sales_channel_id: id }: NumberSeries) =>
    id && (channels.find((one) => one.id === id)?.name ?? id);
  const nameOf = (one: NumberSeries) =>
    [t(`invoiceSettings.series.kind.${one.kind}`), channelOf(one), one.year]
      .filter(Boolean)
      .join(" · ");
  const columns: Column<NumberSeries>[] = [
    {
      id: "series",
      header: t("invoiceSettings.series.series"),
      cell: ({ kind }) => t(`invoiceSettings.series.kind.${kind}`),
    },
    {
      id: "department",
      header: t("invoiceSettings.series.department"),
      cell: (one) => channelOf(one) ?? "–",
    },
    { id: "year", header: t("invoiceSettings.series.year"), cell: ({ year }) => year ?? "–" },
    {
      id: "next",
      header: t("invoiceSettings.series.next"),
      cell: (one) =>
        one.in_use ? (
          exampleOf({ ...one, next: String(one.next) }, one.year)
        ) : (
          <span className="text-ui-fg-subtle">{t("invoiceSettings.series.unused")}</span>
        ),
    },
  ];
  return (
    <>
      <Loaded result={useNumberSeries()} rows={2}>
        {(rows) => (
          <PlainTable
            label={t("invoiceSettings.series.title")}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            rowActions={(one) => (
              <ActionMenu
                label={t("invoiceSettings.series.actions", { series: nameOf(one) })}
                groups={[
                  [
                    {
                      label: t("common.actions.edit"),
                      icon: <PencilSquare />,
                      onClick: () => setOpened(one),
                    },
                  ],
                ]}
              />
            )}
          />
        )}
      </Loaded>
      {opened && (
        <SeriesDrawer series={opened} name={nameOf(opened)} onClose={() => setOpened(undefined)} />
      )}
    </>
  );
}

function SeriesDrawer({
  series: { id, prefix, pattern, next, year, issued_count },
  name,
  onClose,
}: {
  series: NumberSeries;
  name: string;
  onClose: () => void;
}) {
  const { t } = useText();
  const change = useChangeSeries(id);
  const form = useForm({ defaultValues: { prefix, pattern, next: String(next) } });
  const typed = useWatch({ control: form.control, compute: (values) => values });
  const hasBegun = issued_count > 0;
  const example = exampleOf(typed, year);
  return (
    <FormDrawer
      title={t("invoiceSettings.series.change")}
      about={name}
      form={form}
      onSave={(values) =>
        change.mutateAsync({
          prefix: values.prefix.trim(),
          pattern: values.pattern.trim(),
          ...(!hasBegun && { next: Number(values.next) }),
        })
      }
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="prefix"
        label={t("invoiceSettings.series.prefix")}
        isOptional
      />
      <TextField
        control={form.control}
        name="pattern"
        label={t("invoiceSettings.series.pattern")}
        hint={t("invoiceSettings.series.patternHint")}
      />
      {!hasBegun && (
        <NumberField
          control={form.control}
          name="next"
          label={t("invoiceSettings.series.next")}
          hint={t("invoiceSettings.series.nextHint")}
          min={1}
          max={LAST_NUMBER}
        />
      )}
      <Text size="small" role="status">
        {example && t("invoiceSettings.series.example", { number: example })}
      </Text>
    </FormDrawer>
  );
}
