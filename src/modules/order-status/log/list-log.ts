import { type Db, query } from "../../../shared/db";
import { cursorKey, cursorOf, readCursor } from "../cursor";
import type { Asked } from "../standings/order-filters";
import type { LogEntry, LogKind, OrderStatus } from "../types";
import { askForWords } from "./log-words";
import { ENTRY_COLUMNS } from "./outbox";

type StatusWords = Pick<OrderStatus, "label" | "colour">;

/** An entry with what a reader knows orders and statuses by, deleted ones too. */
export type LogLine = LogEntry & {
  order_code: string;
  display_id: number | null;
  from_status: StatusWords | null;
  to_status: StatusWords | null;
};

/** They combine. */
export type LogFilters = {
  order_id?: string;
  actor_id?: string;
  kind?: LogKind[];
  /** Days in `timezone`, or UTC; both included. */
  from?: string;
  to?: string;
  timezone?: string;
  /** Words, each at the beginning of one of the reason, or of the order's code, name or e-mail; or its number. */
  q?: string;
};

export type LogPage = { limit: number; cursor?: string };

/** E4: what happened to orders, the latest first: a statement, or two with a search, whatever their number. */
export async function listLog(
  db: Db,
  filters: LogFilters,
  page: LogPage,
): Promise<{ log: LogLine[]; next_cursor: string | null }> {
  const { where, bindings } = conditions(filters, page.cursor);
  const words = filters.q ? await askForWords(db, filters.q) : undefined;
  const rows = await query<LogLine>(
    db,
    // The page is found first, so that only its rows are joined.
    `SELECT entry.*, standing.order_code, standing.display_id,
       ${wordsFor("from_status")}, ${wordsFor("to_status")}
     FROM (
       SELECT ${ENTRY_COLUMNS} FROM box_office_order_log entry
       WHERE ${where} ${words ? `AND ${words.where}` : ""}
       ORDER BY ${words?.isRare ? `(SELECT entry.seq)` : "entry.seq"} DESC LIMIT :limit
     ) entry
     JOIN box_office_order_standing standing ON standing.order_id = entry.order_id
     LEFT JOIN box_office_order_status from_status ON from_status.id = entry.from_status_id
     LEFT JOIN box_office_order_status to_status ON to_status.id = entry.to_status_id
     ORDER BY entry.seq DESC`,
    { ...bindings, ...words?.bindings, limit: page.limit + 1 },
  );
  const log = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? log.at(-1) : undefined;
  return { log, next_cursor: last ? cursorOf<typeof cursorKey>(last.seq) : null };
}

/** A status that its owner made private since is nobody else's to read. */
const wordsFor = (status: string) =>
  `CASE WHEN ${status}.id IS NOT NULL AND NOT ${status}.private THEN jsonb_build_object('label', ${status}.label, 'colour', ${status}.colour) END
   AS ${status}`;

/** Only what is asked for is in the SQL: so each filter finds its index. */
function conditions(filters: LogFilters, cursor: string | undefined): Asked {
  const parts: string[] = [];
  const bindings: Asked["bindings"] = {};
  const ask = (condition: string, values: typeof bindings) => {
    parts.push(condition);
    Object.assign(bindings, values);
  };
  if (cursor !== undefined) {
    ask(`entry.seq < :before::bigint`, { before: readCursor(cursorKey, cursor) });
  }
  if (filters.order_id) ask(`entry.order_id = :order_id`, { order_id: filters.order_id });
  if (filters.actor_id) ask(`entry.actor_id = :actor_id`, { actor_id: filters.actor_id });
  if (filters.kind) {
    const [only] = filters.kind;
    if (only && filters.kind.length === 1) ask(`entry.kind = :kind`, { kind: only });
    else ask(`entry.kind = ANY (:kind)`, { kind: filters.kind });
  }
  const { from, to, timezone = "UTC" } = filters;
  if (from) {
    ask(`entry.created_at >= (:from::date)::timestamp AT TIME ZONE :timezone`, { from, timezone });
  }
  if (to) {
    ask(`entry.created_at < (:to::date + 1)::timestamp AT TIME ZONE :timezone`, { to, timezone });
  }
  return { where: parts.join(" AND ") || "true", bindings };
}
