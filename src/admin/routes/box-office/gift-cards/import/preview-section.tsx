import { Alert, Button } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import type { AdminImportGiftCardsResponse } from "../../../../../api/types";
import { Follows } from "../../../../components/consequences";
import { type Column, DataTable, PlainTable } from "../../../../components/data-table";
import { ServerError } from "../../../../components/form-drawer";
import { Section } from "../../../../components/page";
import { EmptyState } from "../../../../components/states";
import { useFormat } from "../../../../hooks/use-format";
import { useImportCards } from "../../../../hooks/use-gift-cards";
import { useListState } from "../../../../hooks/use-list-state";
import { useText } from "../../../../hooks/use-text";
import { messageOf } from "../../../../lib/errors";
import type { ImportPreview } from "../../../../lib/gift-card-types";
import { listOf } from "../list-query";
import { AmountColumn } from "./amount-column";
import type { Shown } from "./page";

/** A page of a long file at once: what is drawn stays little. */
const LIMIT = 50;

/** What a file would bring: what has to be put right first, what follows, and each card. */
export function PreviewSection({
  file,
  preview,
  onRead,
}: Shown & { onRead: (shown: Shown) => void }) {
  const { t } = useText();
  const [taken, setTaken] = useState<AdminImportGiftCardsResponse>();
  if (taken) return <Taken taken={taken} />;
  const { cards, bad_rows, other_amount_columns } = preview;
  return (
    <>
      <Section title={t("giftCardImport.preview")} description={t("giftCardImport.nothingYet")}>
        {other_amount_columns.length > 0 ? (
          <AmountColumn file={file} preview={preview} onRead={onRead} />
        ) : (
          <Take file={file} preview={preview} onTaken={setTaken} />
        )}
      </Section>
      {bad_rows.length > 0 && <BadRows rows={bad_rows} />}
      {cards.length > 0 && <Cards cards={cards} amountColumn={preview.amount_column} />}
    </>
  );
}

function Take({
  file,
  preview: { cards, bad_rows, empty, totals },
  onTaken,
}: Shown & { onTaken: (taken: AdminImportGiftCardsResponse) => void }) {
  const { t } = useText();
  const format = useFormat();
  const importCards = useImportCards();
  const known = cards.filter(({ is_known }) => is_known).length;
  const count = cards.length - known;
  const canBeTaken = !bad_rows.length && count > 0;
  return (
    <>
      {bad_rows.length > 0 && (
        <div role="alert" className="px-6 py-3">
          <Alert variant="error">{t("giftCardImport.allOrNone", { count: bad_rows.length })}</Alert>
        </div>
      )}
      <div className="px-6 py-4">
        <Follows
          lines={[
            ...totals.map(({ amount, ...total }) =>
              t("giftCardImport.follows.brings", {
                count: total.count,
                amount: format.money({ amount, ...total }),
              }),
            ),
            count === 0 && t("giftCardImport.follows.nothing"),
            known > 0 && t("giftCardImport.follows.known", { count: known }),
            empty > 0 && t("giftCardImport.follows.empty", { count: empty }),
            t("giftCardImport.follows.notMailed"),
          ]}
        />
      </div>
      <ServerError message={importCards.error ? messageOf(importCards.error, t) : undefined} />
      {canBeTaken && (
        <div className="flex justify-end px-6 py-4">
          <Button
            size="small"
            isLoading={importCards.isPending}
            onClick={() => importCards.mutate(file, { onSuccess: onTaken })}
          >
            {t("giftCardImport.take", { count })}
          </Button>
        </div>
      )}
    </>
  );
}

function Taken({ taken: { imported, known, empty } }: { taken: AdminImportGiftCardsResponse }) {
  const { t } = useText();
  const lines = [
    known > 0 && t("giftCardImport.follows.known", { count: known }),
    empty > 0 && t("giftCardImport.follows.empty", { count: empty }),
  ].filter(Boolean);
  return (
    <Section
      title={t("giftCardImport.done", { count: imported })}
      description={lines.join(" ") || undefined}
      actions={
        <Button size="small" variant="secondary" asChild>
          <Link to={listOf({ origin: "imported" })}>{t("giftCardImport.show")}</Link>
        </Button>
      }
    />
  );
}

function BadRows({ rows }: { rows: ImportPreview["bad_rows"] }) {
  const { t } = useText();
  const format = useFormat();
  const columns: Column<ImportPreview["bad_rows"][number]>[] = [
    { id: "row", header: t("giftCardImport.row"), cell: ({ row }) => format.number(row) },
    {
      id: "fault",
      header: t("giftCardImport.fault"),
      isFirstOnPhone: true,
      cell: ({ fault }) => (
        <span className="whitespace-normal">{t(`giftCardImport.faults.${fault}`)}</span>
      ),
    },
    {
      id: "value",
      header: t("giftCardImport.value"),
      cell: ({ value }) => value ?? "–",
    },
  ];
  return (
    <Section title={t("giftCardImport.badRows", { count: rows.length })}>
      <PlainTable
        label={t("giftCardImport.badRows", { count: rows.length })}
        columns={columns}
        rowId={({ row, fault }) => `${row} ${fault}`}
        rows={rows}
      />
    </Section>
  );
}

function Cards({ cards, amountColumn }: { cards: ImportPreview["cards"]; amountColumn: string }) {
  const { t } = useText();
  const list = useListState({ filterIds: [], limit: LIMIT });
  const rows = cards.slice(list.offset, list.offset + LIMIT);
  return (
    <Section
      title={t("giftCardImport.cards")}
      description={t("giftCardImport.readFrom", { column: amountColumn })}
    >
      <DataTable
        label={t("giftCardImport.cards")}
        columns={useColumns()}
        rowId={({ row }) => String(row)}
        result={{ data: { rows, count: cards.length }, error: undefined, refetch: () => {} }}
        list={list}
        canSearch={false}
        empty={<EmptyState title={t("giftCardImport.follows.nothing")} />}
      />
    </Section>
  );
}

function useColumns(): Column<ImportPreview["cards"][number]>[] {
  const { t } = useText();
  const format = useFormat();
  return [
    {
      id: "card",
      header: t("giftCards.cardAndRecipient"),
      cell: ({ masked_code, recipient }) => (
        <span className="flex max-w-52 flex-col py-1.5">
          <span className="font-mono">{masked_code}</span>
          <span className="txt-compact-small text-ui-fg-subtle truncate">
            {recipient.name ?? recipient.email}
          </span>
        </span>
      ),
    },
    {
      id: "amount",
      header: t("giftCards.amount"),
      isNumber: true,
      isFirstOnPhone: true,
      cell: ({ amount, currency_code }) => format.money({ amount, currency_code }),
    },
    {
      id: "becomes",
      header: t("giftCardImport.becomes"),
      isFirstOnPhone: true,
      cell: ({ is_known }) => t(is_known ? "giftCardImport.isKnown" : "giftCardImport.isNew"),
    },
    {
      id: "expires_on",
      header: t("giftCards.lastDay"),
      cell: ({ expires_on }) => (expires_on ? format.day(expires_on) : t("giftCards.never")),
    },
    { id: "row", header: t("giftCardImport.row"), cell: ({ row }) => format.number(row) },
  ];
}
