import { Button } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import { ActionMenu } from "../../../../../components/action-menu";
import { DataTable } from "../../../../../components/data-table";
import { Section } from "../../../../../components/page";
import { EmptyState } from "../../../../../components/states";
import { useBookEntries } from "../../../../../hooks/use-bank-statements";
import { useFormat } from "../../../../../hooks/use-format";
import { useListState } from "../../../../../hooks/use-list-state";
import { useText } from "../../../../../hooks/use-text";
import type { BankEntry, BankStatement } from "../../../../../lib/invoice-types";
import { CHOOSE_COLUMNS } from "../file-section";
import { BookDrawer } from "./book-drawer";
import { useColumns } from "./columns";
import { Notices } from "./notices";
import { type Choices, canBeBooked, foundAmong, invoiceFor, OUTCOMES } from "./outcome";
import { PickDrawer } from "./pick-drawer";

/** A page of a long file at once: what is drawn stays little. */
const LIMIT = 50;
const OUTCOME = "outcome";

/** The entries of a bank's file with what each pays; what fits exactly is chosen, the rest is the merchant's to choose. */
export function StatementSection({
  statement,
  timezone,
}: {
  statement: BankStatement;
  timezone: string;
}) {
  const { t } = useText();
  const format = useFormat();
  const { id, entries } = statement;
  const list = useListState({ filterIds: [OUTCOME], limit: LIMIT });
  const [choices, setChoices] = useState<Choices>(new Map());
  const [chosen, setChosen] = useState(() => entries.filter(isExact).map((entry) => entry.id));
  const [picking, setPicking] = useState<BankEntry>();
  const [isBooking, setBooking] = useState(false);
  const book = useBookEntries(id);
  const found = foundAmong(entries, { q: list.q, outcomes: list.filters[OUTCOME] ?? [] }, choices);
  const rows = found.slice(list.offset, list.offset + LIMIT);
  const ids = new Set(chosen);
  // What was booked meanwhile is no longer to be.
  const selected = entries.filter((entry) => ids.has(entry.id) && invoiceFor(entry, choices));
  const columns = useColumns(choices, book.outcomes);
  const nameOf = ({ payer, text, row }: BankEntry) => payer ?? (text || String(row));

  return (
    <Section
      level="h1"
      title={t("bankFile.of", { time: format.dateTime(statement.created_at, timezone) })}
      description={[
        t(`bankFile.format.${statement.format}`),
        t("bankFile.found", { count: entries.length }),
      ].join(" · ")}
      actions={
        <>
          <Button size="small" variant="secondary" asChild>
            <Link to="/orders/invoices/bank-file">{t("bankFile.another")}</Link>
          </Button>
          {statement.format === "csv" && (
            <Button size="small" variant="transparent" asChild>
              <Link to={`/orders/invoices/bank-file?${CHOOSE_COLUMNS}`}>
                {t("bankFile.columns.again")}
              </Link>
            </Button>
          )}
        </>
      }
    >
      <Notices statement={statement} />
      <DataTable
        label={t("bankFile.entries")}
        columns={columns}
        rowId={(entry) => entry.id}
        rowActions={(entry) =>
          canBeBooked(entry) && (
            <ActionMenu
              label={t("bankFile.pick.actions", { name: nameOf(entry) })}
              groups={[[{ label: t("bankFile.pick.menu"), onClick: () => setPicking(entry) }]]}
            />
          )
        }
        result={{ data: { rows, count: found.length }, error: undefined, refetch: () => {} }}
        list={list}
        filters={[
          {
            type: "choice",
            id: OUTCOME,
            label: t("bankFile.outcome"),
            options: OUTCOMES.map((value) => ({ value, label: t(`bankFile.outcomes.${value}`) })),
          },
        ]}
        selection={{
          ids: selected.map((entry) => entry.id),
          change: setChosen,
          canSelect: (entry) => invoiceFor(entry, choices) !== undefined,
          actions: (
            <>
              <Button size="small" onClick={() => setBooking(true)}>
                {t("bankFile.book.action", { count: selected.length })}
              </Button>
              <Button size="small" variant="transparent" onClick={() => setChosen([])}>
                {t("orders.bulk.clear")}
              </Button>
            </>
          ),
        }}
        empty={<EmptyState title={t("bankFile.emptyTitle")} />}
      />
      {picking && (
        <PickDrawer
          entry={picking}
          about={nameOf(picking)}
          onPicked={(invoice) => {
            setChoices(new Map([...choices, [picking.id, invoice]]));
            setChosen([...new Set([...chosen, picking.id])]);
          }}
          onClose={() => setPicking(undefined)}
        />
      )}
      {isBooking && (
        <BookDrawer
          entries={selected}
          choices={choices}
          nameOf={nameOf}
          book={book}
          onRefused={setChosen}
          onClose={() => setBooking(false)}
        />
      )}
    </Section>
  );
}

const isExact = ({ proposal }: BankEntry) => proposal?.certainty === "exact";
