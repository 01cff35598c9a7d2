import { type Column, DataTable } from "../../../../components/data-table";
import { Section } from "../../../../components/page";
import { EmptyState } from "../../../../components/states";
import { useFormat } from "../../../../hooks/use-format";
import { useCardBatches } from "../../../../hooks/use-gift-cards";
import { useListState } from "../../../../hooks/use-list-state";
import { useMoment } from "../../../../hooks/use-moment";
import { useText } from "../../../../hooks/use-text";
import type { CardBatch } from "../../../../lib/gift-card-types";

/** As many as one comes back to. */
const LIMIT = 10;

/** The batches, the latest first, and how far each has come. */
export function BatchesSection() {
  const { t } = useText();
  const columns = useColumns();
  const list = useListState({ filterIds: [], limit: LIMIT });
  const { limit, offset } = list;
  const { data, error, refetch } = useCardBatches({ limit, offset });
  return (
    <Section title={t("giftCardBatch.list.title")} description={t("giftCardBatch.list.hint")}>
      <DataTable
        label={t("giftCardBatch.list.title")}
        columns={columns}
        rowId={({ id }) => id}
        rowHref={({ id }) => `/box-office/gift-cards/bulk/${id}`}
        result={{ data: data && { rows: data.batches, count: data.count }, error, refetch }}
        list={list}
        canSearch={false}
        empty={<EmptyState title={t("giftCardBatch.list.empty")} />}
      />
    </Section>
  );
}

function useColumns(): Column<CardBatch>[] {
  const { t } = useText();
  const format = useFormat();
  const moment = useMoment();
  return [
    {
      id: "created_at",
      header: t("giftCardBatch.list.begun"),
      cell: ({ created_at }) => moment(created_at),
    },
    {
      id: "issued",
      header: t("giftCardBatch.list.issued"),
      isFirstOnPhone: true,
      cell: ({ issued, count }) =>
        t("giftCardBatch.issuedOf", { issued: format.number(issued), of: format.number(count) }),
    },
    {
      id: "amount",
      header: t("giftCardBatch.each"),
      isNumber: true,
      isFirstOnPhone: true,
      cell: ({ amount, currency_code }) => format.money({ amount, currency_code }),
    },
    {
      id: "origin",
      header: t("giftCards.origin"),
      cell: ({ origin }) => t(`giftCards.origins.${origin}`),
    },
    { id: "note", header: t("giftCards.note"), cell: ({ note }) => note ?? "–" },
  ];
}
