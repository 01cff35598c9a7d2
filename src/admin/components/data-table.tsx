import { ArrowDownMini, ArrowUpDown, ArrowUpMini } from "@medusajs/icons";
import { Checkbox, clx, Input, Skeleton, Table, Text } from "@medusajs/ui";
import { type ReactNode, useEffect, useState } from "react";
import { Link, useNavigate } from "react-router-dom";
import { useIsPhone } from "../hooks/use-is-phone";
import type { ListStateControl } from "../hooks/use-list-state";
import { useText } from "../hooks/use-text";
import { EmptyState, ErrorState } from "./states";
import { type TableFilter, TableFilters } from "./table-filters";
import { type PageOfList, TablePages } from "./table-pages";

export type Column<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The API's name of this order; without it the column can't be sorted by. */
  sortBy?: string;
  isNumber?: boolean;
  /** On a phone it stands below what the row is, for it would be out of sight in a column of its own. */
  isFirstOnPhone?: boolean;
};

export type Selection<Row> = {
  ids: readonly string[];
  change: (ids: string[]) => void;
  canSelect?: (row: Row) => boolean;
  /** What can be done with the chosen rows; shown while there are any. */
  actions: ReactNode;
};

type Result<Row> = {
  data: ({ rows: readonly Row[] } & PageOfList) | undefined;
  error: unknown;
  refetch: () => unknown;
};

type DataTableProps<Row> = {
  /** What the table holds, for those who can't see it. */
  label: string;
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  /** Where a row leads: its first cell is a link, the rest of it follows a click. */
  rowHref?: (row: Row) => string;
  rowActions?: (row: Row) => ReactNode;
  /** A bar at the row's beginning; a column has to say in words what it means. */
  rowColour?: (row: Row) => string;
  result: Result<Row>;
  list: ListStateControl;
  filters?: readonly TableFilter[];
  canSearch?: boolean;
  selection?: Selection<Row>;
  /** Instead of rows when there are none at all. */
  empty: ReactNode;
};

/** A page of a list that the server searches, filters and sorts; its state is in the address. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { t } = useText();
  const { result, list, filters = [], canSearch = true, selection, empty } = props;
  const { data, error } = result;
  const isEmpty = data?.rows.length === 0;

  return (
    <>
      {(canSearch || filters.length > 0) && (
        <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-3">
          <TableFilters filters={filters} list={list} />
          {canSearch && <Search list={list} />}
        </div>
      )}
      {selection && selection.ids.length > 0 && (
        <div className="bg-ui-bg-highlight sticky top-0 z-10 flex flex-wrap items-center gap-2 px-6 py-2">
          <Text size="small" weight="plus" role="status">
            {t("common.table.selected", { count: selection.ids.length })}
          </Text>
          {selection.actions}
        </div>
      )}
      {!data && error ? (
        <ErrorState error={error} onRetry={() => result.refetch()} />
      ) : isEmpty && list.isFiltered ? (
        <EmptyState title={t("common.table.filteredTitle")} text={t("common.table.filteredHint")} />
      ) : isEmpty ? (
        empty
      ) : (
        <Rows {...props} rows={data?.rows} />
      )}
      {data && <TablePages of={data} list={list} />}
    </>
  );
}

const SKELETON_ROWS = 8;
const TYPING_PAUSE = 300;

function Search({ list }: { list: ListStateControl }) {
  const { t } = useText();
  const [words, setWords] = useState(list.q);
  const { q, change } = list;
  useEffect(() => setWords(q), [q]);
  useEffect(() => {
    if (words === q) return;
    const waiting = setTimeout(() => change({ q: words }), TYPING_PAUSE);
    return () => clearTimeout(waiting);
  }, [words, q, change]);
  return (
    <div className="w-full sm:ml-auto sm:w-56">
      <Input
        type="search"
        size="small"
        placeholder={t("common.table.search")}
        aria-label={t("common.table.search")}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
    </div>
  );
}

/** All of a short list that needs no search, order or pages. */
export function PlainTable<Row>(
  props: Pick<DataTableProps<Row>, "label" | "columns" | "rowId" | "rowActions"> & {
    rows: readonly Row[];
  },
) {
  return (
    <div className="max-h-[32rem] overflow-y-auto">
      <Rows {...props} />
    </div>
  );
}

/** What a row is, and what can be done with it, stay in sight when the rest scrolls. */
const STICKY = "max-md:sticky max-md:left-0 max-md:z-[1]";
const STICKY_END =
  "sticky right-0 z-[1] w-10 before:pointer-events-none before:absolute before:inset-y-0 before:-left-6 before:w-6 before:[background:inherit] before:[mask-image:linear-gradient(to_right,transparent,black)]";
const ROW_GROUND = "bg-ui-bg-base group-hover/row:bg-ui-bg-base-hover transition-fg";

type RowsProps<Row> = Pick<
  DataTableProps<Row>,
  "label" | "columns" | "rowId" | "rowHref" | "rowActions" | "rowColour" | "selection"
> & {
  /** Undefined while they are being loaded. */
  rows: readonly Row[] | undefined;
  /** Without it nothing can be sorted. */
  list?: ListStateControl;
};

function Rows<Row>(props: RowsProps<Row>) {
  const { label, rows, rowId, rowHref, rowActions, rowColour, list, selection } = props;
  const isPhone = useIsPhone();
  const below = props.columns.filter(({ isFirstOnPhone }) => isPhone && isFirstOnPhone);
  const columns = props.columns.filter((column) => !below.includes(column));
  const { t } = useText();
  const navigate = useNavigate();
  const selectable = (rows ?? []).filter((row) => selection?.canSelect?.(row) ?? true).map(rowId);
  const chosen = new Set(selection?.ids);
  const areAllChosen = selectable.length > 0 && selectable.every((id) => chosen.has(id));
  const toggle = (ids: string[], isOn: boolean) =>
    selection?.change([...[...chosen].filter((id) => !ids.includes(id)), ...(isOn ? ids : [])]);

  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable without a mouse
      tabIndex={0}
      className="focus-visible:shadow-borders-focus relative isolate overflow-x-auto outline-none"
    >
      <Table aria-busy={rows === undefined}>
        <Table.Header>
          <Table.Row>
            {selection && (
              <Table.HeaderCell className="w-10">
                <Checkbox
                  aria-label={t("common.table.selectAll")}
                  checked={areAllChosen}
                  disabled={!selectable.length}
                  onCheckedChange={(isOn) => toggle(selectable, isOn === true)}
                />
              </Table.HeaderCell>
            )}
            {columns.map((column, index) => (
              <HeaderCell
                key={column.id}
                column={column}
                list={list}
                className={index === 0 && !selection ? clx(STICKY, "bg-ui-bg-subtle") : undefined}
              />
            ))}
            {rowActions && (
              <Table.HeaderCell className={clx(STICKY_END, "bg-ui-bg-subtle")}>
                <span className="sr-only">{t("common.actions.actions")}</span>
              </Table.HeaderCell>
            )}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows?.map((row) => {
            const id = rowId(row);
            const href = rowHref?.(row);
            const bar = rowColour && { boxShadow: `inset 4px 0 ${rowColour(row)}` };
            return (
              <Table.Row
                key={id}
                className={clx("group/row", href && "cursor-pointer")}
                onClick={(event) => {
                  const isOnControl = (event.target as Element).closest("a,button,input,label");
                  if (href && !isOnControl) navigate(href);
                }}
              >
                {selection && (
                  <Table.Cell className="w-10" style={bar}>
                    <Checkbox
                      aria-label={t("common.table.selectRow")}
                      checked={chosen.has(id)}
                      disabled={!selectable.includes(id)}
                      onCheckedChange={(isOn) => toggle([id], isOn === true)}
                    />
                  </Table.Cell>
                )}
                {columns.map((column, index) => (
                  <Table.Cell
                    key={column.id}
                    style={index === 0 && !selection ? bar : undefined}
                    className={clx(
                      "whitespace-nowrap",
                      column.isNumber && "text-right tabular-nums",
                      index === 0 &&
                        "text-ui-fg-base max-w-80 truncate max-md:min-w-36 max-md:max-w-44 max-md:whitespace-normal max-md:py-2",
                      index === 0 && !selection && clx(STICKY, ROW_GROUND),
                    )}
                  >
                    {index === 0 && href ? (
                      <Link
                        to={href}
                        className="txt-compact-small-plus focus-visible:shadow-borders-focus rounded outline-none"
                      >
                        {column.cell(row)}
                      </Link>
                    ) : (
                      column.cell(row)
                    )}
                    {index === 0 &&
                      below.map((more) => (
                        <div key={more.id} className="text-ui-fg-subtle min-w-0 [&>*]:items-start">
                          {more.cell(row)}
                        </div>
                      ))}
                  </Table.Cell>
                ))}
                {rowActions && (
                  <Table.Cell className={clx(STICKY_END, ROW_GROUND)}>{rowActions(row)}</Table.Cell>
                )}
              </Table.Row>
            );
          }) ??
            Array.from({ length: SKELETON_ROWS }, (_, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: all alike
              <Table.Row key={row}>
                {selection && <Table.Cell />}
                {columns.map((column) => (
                  <Table.Cell key={column.id}>
                    <Skeleton className="h-5 w-full min-w-16" />
                  </Table.Cell>
                ))}
                {rowActions && <Table.Cell />}
              </Table.Row>
            ))}
        </Table.Body>
      </Table>
    </section>
  );
}

function HeaderCell<Row>({
  column,
  list,
  className,
}: {
  column: Column<Row>;
  list?: ListStateControl;
  className?: string;
}) {
  const alignment = column.isNumber && "text-right";
  if (!column.sortBy || !list) {
    return (
      <Table.HeaderCell className={clx("whitespace-nowrap", alignment, className)}>
        {column.header}
      </Table.HeaderCell>
    );
  }
  const isUp = list.order === column.sortBy;
  const isDown = list.order === `-${column.sortBy}`;
  const Icon = isUp ? ArrowUpMini : isDown ? ArrowDownMini : ArrowUpDown;
  return (
    <Table.HeaderCell
      aria-sort={isUp ? "ascending" : isDown ? "descending" : "none"}
      className={clx("whitespace-nowrap", alignment, className)}
    >
      <button
        type="button"
        className="txt-compact-small-plus focus-visible:shadow-borders-focus inline-flex items-center gap-x-1 rounded outline-none"
        onClick={() => list.change({ order: isUp ? `-${column.sortBy}` : (column.sortBy ?? "") })}
      >
        {column.header}
        <Icon className={clx("text-ui-fg-muted", !isUp && !isDown && "opacity-60")} />
      </button>
    </Table.HeaderCell>
  );
}
