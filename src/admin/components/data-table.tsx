import { ArrowDownMini, ArrowUpDown, ArrowUpMini } from "@medusajs/icons";
import { Button, Checkbox, clx, Input, Skeleton, Table, Text } from "@medusajs/ui";
import { type ReactNode, useEffect, useState } from "react";
import { Link, useNavigate } from "react-router-dom";
import { useFormat } from "../hooks/use-format";
import type { ListStateControl } from "../hooks/use-list-state";
import { useText } from "../hooks/use-text";
import { EmptyState, ErrorState } from "./states";
import { type TableFilter, TableFilters } from "./table-filters";

export type Column<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The API's name of this order; without it the column can't be sorted by. */
  sortBy?: string;
  isNumber?: boolean;
};

export type Selection<Row> = {
  ids: readonly string[];
  change: (ids: string[]) => void;
  canSelect?: (row: Row) => boolean;
  /** What can be done with the chosen rows; shown while there are any. */
  actions: ReactNode;
};

type OffsetPage = {
  count: number;
  /** There are more than are counted. */
  count_is_capped?: boolean;
  next_cursor?: undefined;
};

/** Of a list that goes on from a cursor and not from an offset; without `count` they aren't counted. */
type CursorPage = Pick<OffsetPage, "count_is_capped"> & {
  /** Null on the last page. */
  next_cursor: string | null;
  count?: number;
};

type Result<Row> = {
  data: ({ rows: readonly Row[] } & (CursorPage | OffsetPage)) | undefined;
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
      {data &&
        (data.next_cursor !== undefined ? (
          <CursorPages {...data} list={list} />
        ) : data.count_is_capped ? (
          <UncountedPages count={data.count} list={list} />
        ) : (
          <Pages count={data.count} list={list} />
        ))}
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
  const { label, columns, rows, rowId, rowHref, rowActions, rowColour, list, selection } = props;
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
      <Table>
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

function Pages({ count, list }: { count: number; list: ListStateControl }) {
  const { t } = useText();
  const { limit, offset, change } = list;
  if (count <= limit && !offset) return <Count count={count} />;
  return (
    <Table.Pagination
      // On a phone long words would push the way on out of sight.
      className="flex-wrap gap-y-2"
      count={count}
      pageSize={limit}
      pageCount={Math.ceil(count / limit)}
      pageIndex={Math.floor(offset / limit)}
      canPreviousPage={offset > 0}
      canNextPage={offset + limit < count}
      previousPage={() => change({ offset: Math.max(0, offset - limit) })}
      nextPage={() => change({ offset: offset + limit })}
      translations={{
        of: t("common.table.of"),
        results: t("common.table.results"),
        pages: t("common.table.pages"),
        prev: t("common.table.prev"),
        next: t("common.table.next"),
      }}
    />
  );
}

/** Of a list with more rows than were counted: which page is the last one isn't known. */
function UncountedPages({ count, list }: { count: number; list: ListStateControl }) {
  const { limit, offset, change } = list;
  return (
    <Steps
      page={Math.floor(offset / limit) + 1}
      count={count}
      isCapped
      back={offset > 0 && (() => change({ offset: Math.max(0, offset - limit) }))}
      forth={offset + limit < count && (() => change({ offset: offset + limit }))}
    />
  );
}

function CursorPages({
  count,
  count_is_capped,
  next_cursor,
  list: { trail, change },
}: CursorPage & { list: ListStateControl }) {
  if (!trail.length && !next_cursor) return count ? <Count count={count} /> : null;
  return (
    <Steps
      page={trail.length + 1}
      count={count}
      isCapped={count_is_capped}
      back={trail.length > 0 && (() => change({ trail: trail.slice(0, -1) }))}
      forth={next_cursor !== null && (() => change({ trail: [...trail, next_cursor] }))}
    />
  );
}

/** How many there are where all of them are in sight; of none the table itself tells. */
function Count({ count }: { count: number }) {
  const { t } = useText();
  return (
    count > 0 && (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t("common.table.count", { count })}
      </Text>
    )
  );
}

/** The way on and back through a list that may be too long to be counted. */
function Steps(props: {
  page: number;
  count?: number;
  isCapped?: boolean;
  back: false | (() => void);
  forth: false | (() => void);
}) {
  const { page, count, isCapped, back, forth } = props;
  const { t } = useText();
  const format = useFormat();
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle">
        {t("common.table.page", { page: format.number(page) })}
        {count !== undefined && (
          <>
            {" · "}
            {format.number(count)}
            {isCapped && "+"} {t("common.table.results")}
          </>
        )}
      </Text>
      <div className="flex items-center gap-x-2">
        <Button size="small" variant="transparent" disabled={!back} onClick={back || undefined}>
          {t("common.table.prev")}
        </Button>
        <Button size="small" variant="transparent" disabled={!forth} onClick={forth || undefined}>
          {t("common.table.next")}
        </Button>
      </div>
    </div>
  );
}
