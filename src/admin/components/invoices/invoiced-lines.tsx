import { Text } from "@medusajs/ui";
import { useFormat } from "../../hooks/use-format";
import { useIsPhone } from "../../hooks/use-is-phone";
import { useText } from "../../hooks/use-text";
import type { OrderedLine } from "../../lib/invoice-types";
import { type Column, PlainTable } from "../data-table";

const FIGURES = ["ordered", "invoiced", "paid"] as const;
/** They stand below what the line is, where there are any: there is no room for so many columns. */
const RARE = ["cancelled", "shipped", "credited", "in_drafts"] as const;

/** Of each line of an order what was ordered and cancelled, and what is invoiced, paid, shipped, credited and left (M2). */
export function InvoicedLines({ lines }: { lines: readonly OrderedLine[] }) {
  const { t } = useText();
  const format = useFormat();
  const isPhone = useIsPhone();
  const factsOf = (line: OrderedLine) =>
    [...(isPhone ? FIGURES : []), ...RARE]
      .filter((figure) => line[figure] > 0)
      .map((figure) => `${t(`invoices.line.${figure}`)}: ${format.number(line[figure])}`);
  const columns: Column<OrderedLine>[] = [
    {
      id: "line",
      header: t("invoices.line.title"),
      cell: (line) => <LineTitle line={line} facts={factsOf(line)} />,
    },
    ...[...(isPhone ? [] : FIGURES), "left_to_invoice" as const].map((figure) => ({
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

/** What a line is of an order. */
function LineTitle({
  line: { title, detail },
  facts,
}: {
  line: { title: string; detail: string | null };
  facts: readonly string[];
}) {
  return (
    <div className="flex min-w-36 max-w-72 flex-col whitespace-normal py-2">
      <span className="break-words">{title}</span>
      {[detail, facts.join(" · ")].map(
        (text) =>
          text && (
            <Text key={text} as="span" size="xsmall" className="text-ui-fg-subtle break-words">
              {text}
            </Text>
          ),
      )}
    </div>
  );
}
