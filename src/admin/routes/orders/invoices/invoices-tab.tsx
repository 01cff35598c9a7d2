import { Button } from "@medusajs/ui";
import { useState } from "react";
import { DataTable } from "../../../components/data-table";
import { useBulkDeeds } from "../../../components/invoices/bulk-deeds";
import { EmptyState } from "../../../components/states";
import { useInvoices } from "../../../hooks/use-invoices";
import { useListState } from "../../../hooks/use-list-state";
import { useText } from "../../../hooks/use-text";
import type { Invoice } from "../../../lib/invoice-types";
import { useColumns } from "./columns";
import { FILTER_IDS, queryOf } from "./list-query";
import { Totals } from "./totals";
import { useFilters } from "./use-filters";

const LIMIT = 25;

/** The invoices, what those of the filter come to, and what can be done with several. */
export function InvoicesTab({ timezone }: { timezone: string }) {
  const { t } = useText();
  const list = useListState({ filterIds: FILTER_IDS, limit: LIMIT });
  const { data, error, refetch } = useInvoices({ ...queryOf(list), limit: LIMIT });
  const filters = useFilters(list);
  const columns = useColumns(timezone);
  const [chosen, setChosen] = useState<Invoice[]>([]);
  const known = [...(data?.invoices ?? []), ...chosen];
  const rowsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => known.find((invoice) => invoice.id === id) ?? []);
  const select = (ids: readonly string[]) => setChosen(rowsOf(ids));
  // Where they stand may have changed since they were chosen.
  const selected = rowsOf(chosen.map(({ id }) => id));
  const deeds = useBulkDeeds({ invoices: selected, onDone: select });

  return (
    <>
      {data && <Totals totals={data.totals} />}
      <DataTable
        label={t("invoiceList.menu")}
        columns={columns}
        rowId={({ id }) => id}
        rowHref={({ order_id }) => `/orders/${order_id}`}
        result={{ data: data && { ...data, rows: data.invoices }, error, refetch }}
        list={list}
        filters={filters}
        selection={{
          ids: selected.map(({ id }) => id),
          change: select,
          actions: (
            <>
              {deeds.buttons}
              <Button size="small" variant="transparent" onClick={() => setChosen([])}>
                {t("orders.bulk.clear")}
              </Button>
            </>
          ),
        }}
        empty={<EmptyState title={t("invoiceList.emptyTitle")} text={t("invoiceList.emptyText")} />}
      />
      {deeds.form}
    </>
  );
}
