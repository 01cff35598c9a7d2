import { type Column, DataTable } from "../../../../components/data-table";
import { Section } from "../../../../components/page";
import { EmptyState } from "../../../../components/states";
import { useBankStatements } from "../../../../hooks/use-bank-statements";
import { useFormat } from "../../../../hooks/use-format";
import { useListState } from "../../../../hooks/use-list-state";
import { useMoment } from "../../../../hooks/use-moment";
import { useText } from "../../../../hooks/use-text";
import type { ListedStatement } from "../../../../lib/invoice-types";

/** As many as one comes back to. */
const LIMIT = 10;

/** The files that were read of late, and how much of each is left to book. */
export function FilesSection() {
  const { t } = useText();
  const columns = useColumns();
  const list = useListState({ filterIds: [], limit: LIMIT });
  const { limit, offset } = list;
  const { data, error, refetch } = useBankStatements({ limit, offset });
  return (
    <Section title={t("bankFile.files.title")} description={t("bankFile.files.hint")}>
      <DataTable
        label={t("bankFile.files.title")}
        columns={columns}
        rowId={({ id }) => id}
        rowHref={({ id }) => `/orders/invoices/bank-file/${id}`}
        result={{ data: data && { rows: data.bank_statements, count: data.count }, error, refetch }}
        list={list}
        canSearch={false}
        empty={<EmptyState title={t("bankFile.files.empty")} />}
      />
    </Section>
  );
}

function useColumns(): Column<ListedStatement>[] {
  const { t } = useText();
  const format = useFormat();
  const moment = useMoment();
  return [
    {
      id: "created_at",
      header: t("bankFile.files.read"),
      cell: ({ created_at }) => moment(created_at),
    },
    {
      id: "open",
      header: t("bankFile.files.open"),
      cell: ({ open, payments }) =>
        open === 0
          ? t("bankFile.files.none")
          : t("bankFile.files.openOf", {
              open: format.number(open),
              payments: format.number(payments),
            }),
    },
    {
      id: "format",
      header: t("bankFile.files.format"),
      cell: (statement) => t(`bankFile.format.${statement.format}`),
    },
  ];
}
