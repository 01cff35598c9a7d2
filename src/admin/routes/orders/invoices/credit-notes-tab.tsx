import { DataTable } from "../../../components/data-table";
import { EmptyState } from "../../../components/states";
import { useCreditNotes } from "../../../hooks/use-invoices";
import { useListState } from "../../../hooks/use-list-state";
import { useText } from "../../../hooks/use-text";
import { useCreditNoteColumns } from "./credit-note-columns";
import { NOTE_FILTER_IDS, noteQueryOf } from "./list-query";
import { useIssuedFilter } from "./use-filters";

const LIMIT = 25;

/** The credit notes, the latest first. */
export function CreditNotesTab({ timezone }: { timezone: string }) {
  const { t } = useText();
  const list = useListState({ filterIds: NOTE_FILTER_IDS, limit: LIMIT });
  const { data, error, refetch } = useCreditNotes({ ...noteQueryOf(list), limit: LIMIT });
  const issued = useIssuedFilter();
  const columns = useCreditNoteColumns(timezone);
  return (
    <DataTable
      label={t("invoiceList.creditNotes")}
      columns={columns}
      rowId={({ id }) => id}
      rowHref={({ order_id }) => `/orders/${order_id}`}
      result={{ data: data && { ...data, rows: data.credit_notes }, error, refetch }}
      list={list}
      filters={[issued]}
      empty={
        <EmptyState title={t("invoiceList.noNotesTitle")} text={t("invoiceList.noNotesText")} />
      }
    />
  );
}
