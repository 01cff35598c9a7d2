import { Button, Table, Text } from "@medusajs/ui";
import { useFormat } from "../hooks/use-format";
import type { ListStateControl } from "../hooks/use-list-state";
import { useText } from "../hooks/use-text";

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

/** Where a page stands in its list, as the server tells it. */
export type PageOfList = CursorPage | OffsetPage;

/** How many a list has, and the way from page to page. */
export function TablePages({ of, list }: { of: PageOfList; list: ListStateControl }) {
  if (of.next_cursor !== undefined) return <CursorPages {...of} list={list} />;
  return of.count_is_capped ? (
    <UncountedPages count={of.count} list={list} />
  ) : (
    <Pages count={of.count} list={list} />
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
