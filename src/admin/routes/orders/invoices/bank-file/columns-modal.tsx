import type { ComponentProps } from "react";
import { useForm } from "react-hook-form";
import { PlainTable } from "../../../../components/data-table";
import { SelectField } from "../../../../components/fields";
import { FormModal } from "../../../../components/form-modal";
import { useText } from "../../../../hooks/use-text";
import type { ColumnMapping } from "../../../../lib/invoice-types";
import {
  COLUMNS,
  type ColumnChoice,
  type ColumnOf,
  type CsvTable,
  mappingOf,
  NONE,
} from "./columns";

const DATE_FORMATS = ["ymd", "dmy", "mdy"] as const;

/** Asks once which column of a table is what, with its first rows in sight. Mount it to ask. */
export function ColumnsModal({
  table,
  onChosen,
  onClose,
}: {
  table: CsvTable;
  /** Rejects when the table can't be read by it. */
  onChosen: (mapping: ColumnMapping) => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useText();
  const none = Object.fromEntries(COLUMNS.map((column) => [column, NONE]));
  const form = useForm<ColumnChoice>({
    defaultValues: { ...none, date: "", decimal: ",", date_format: "dmy" },
  });
  const { control } = form;
  const columns = table.columns.map((name, place) => ({
    value: String(place),
    label: [name, table.sample[0]?.[place]].filter(Boolean).join(": "),
  }));
  const orNone = [{ value: NONE, label: t("bankFile.columns.none") }, ...columns];
  const isSomeAmount = (_: string, values: unknown) => {
    const { amount, credit, debit } = values as ColumnChoice;
    const isSplit = credit !== NONE || debit !== NONE;
    return (amount !== NONE) !== isSplit || t("bankFile.columns.amountNeeded");
  };
  const split: Extras = { hint: t("bankFile.columns.splitHint"), rules: { deps: ["amount"] } };
  const extras: Partial<Record<ColumnOf, Extras>> = {
    amount: { hint: t("bankFile.columns.amountHint"), rules: { validate: isSomeAmount } },
    credit: split,
    debit: split,
  };

  return (
    <FormModal
      title={t("bankFile.columns.title")}
      hint={t("bankFile.columns.hint")}
      form={form}
      saveLabel={t("bankFile.read")}
      onSave={(choice) => onChosen(mappingOf(choice, table))}
      onClose={onClose}
    >
      <PlainTable
        label={t("bankFile.columns.sample")}
        columns={table.columns.map((header, place) => ({
          id: String(place),
          header,
          cell: ({ cells }: SampleRow) => cells[place] ?? "",
        }))}
        rowId={({ id }) => id}
        rows={table.sample.map((cells, nth) => ({ id: String(nth), cells }))}
      />
      <div className="grid grid-cols-1 gap-6 sm:grid-cols-2">
        {COLUMNS.map((column) => (
          <SelectField
            key={column}
            control={control}
            name={column}
            label={t(`bankFile.columns.${column}`)}
            choices={column === "date" ? columns : orNone}
            {...extras[column]}
          />
        ))}
        <SelectField
          control={control}
          name="date_format"
          label={t("bankFile.columns.date_format")}
          choices={DATE_FORMATS.map((value) => ({ value, label: t(`bankFile.columns.${value}`) }))}
        />
        <SelectField
          control={control}
          name="decimal"
          label={t("bankFile.columns.decimal")}
          choices={[
            { value: ",", label: t("bankFile.columns.comma") },
            { value: ".", label: t("bankFile.columns.point") },
          ]}
        />
      </div>
    </FormModal>
  );
}

type Extras = Pick<ComponentProps<typeof SelectField<ColumnChoice>>, "hint" | "rules">;

type SampleRow = { id: string; cells: string[] };
