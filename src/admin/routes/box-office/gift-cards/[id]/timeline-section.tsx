import { DataTable } from "../../../../components/data-table";
import { useLedgerColumns } from "../../../../components/gift-cards/ledger-columns";
import { Section } from "../../../../components/page";
import { EmptyState } from "../../../../components/states";
import { useGiftCard } from "../../../../hooks/use-gift-cards";
import { useListState } from "../../../../hooks/use-list-state";
import { useText } from "../../../../hooks/use-text";
import type { GiftCard } from "../../../../lib/gift-card-types";

const NO_FILTERS: readonly string[] = [];

/** What happened to a card, the latest first (D4). */
export function TimelineSection({ card: { id, currency_code } }: { card: GiftCard }) {
  const { t } = useText();
  const list = useListState({ filterIds: NO_FILTERS });
  const { data, error, refetch } = useGiftCard(id, { cursor: list.trail.at(-1) });
  return (
    <Section title={t("orders.log.title")}>
      <DataTable
        label={t("orders.log.title")}
        columns={useLedgerColumns(currency_code)}
        rowId={(line) => line.id}
        result={{
          data: data && { rows: data.timeline, next_cursor: data.next_cursor },
          error,
          refetch,
        }}
        list={list}
        canSearch={false}
        empty={<EmptyState title={t("orders.log.emptyTitle")} />}
      />
    </Section>
  );
}
