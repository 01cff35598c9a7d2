import { Text } from "@medusajs/ui";
import { useFormat } from "../../hooks/use-format";
import { useText } from "../../hooks/use-text";
import type { OrderedLine } from "../../lib/invoice-types";
import { type Column, PlainTable } from "../data-table";

const FIGURES = [
  ...(["ordered", "cancelled", "invoiced", "paid", "shipped", "credited"] as const),
  "left_to_invoice",
] as const;

/** Of each line of an order what was ordered and cancelled, and what is invoiced, paid, shipped, credited and left (M2). */
export function InvoicedLines({ lines }: { lines: readonly OrderedLine[] }) {
  const { t } = useText();
  const format = useFormat();
  const columns: Column<OrderedLine>[] = [
    { id: "line", header: t("invoices.line.title"), cell: (line) => <LineTitle line={line} /> },
    ...FIGURES.map((figure) => ({
      id: figure,
      header: t(`invoices.line.${figure}`),
      isNumber: true,
      cell: (line: OrderedLine) => format.number(line[figure]),
    })),
  ];
  return (
    <PlainTable
      label={t("invoices.line.table")}
      columns={columns}
      rows={lines}
      rowId={(line) => line.line_item_id ?? `shipping-${lines.indexOf(line)}`}
    />
  );
}

/** What a line is of an order or an invoice. */
export function LineTitle({
  line: { title, detail },
}: {
  line: { title: string; detail: string | null };
}) {
  return (
    <div className="flex min-w-36 max-w-72 flex-col whitespace-normal py-2">
      <span className="break-words">{title}</span>
      {detail && (
        <Text as="span" size="xsmall" className="text-ui-fg-subtle break-words">
          {detail}
        </Text>
      )}
    </div>
  );
}
