import { type Db, query } from "../../../shared/db";
import { fromDay, oneOf, throughDay } from "../../../shared/list/conditions";
import { type CappedCount, cappedCount } from "../../../shared/list/count";
import { beyond, pageOf } from "../../../shared/list/keyset";
import { orderBy } from "../../../shared/list/order";
import { allOf, type Spec, where } from "../../../shared/list/where";
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

const LOG_FILTERS: Spec<Omit<LogFilters, "timezone" | "q">> = {
  order_id: oneOf("entry.order_id"),
  actor_id: oneOf("entry.actor_id"),
  kind: oneOf("entry.kind"),
  from: fromDay("entry.created_at", ":timezone"),
  to: throughDay("entry.created_at", ":timezone"),
};

const LATEST_FIRST = { key: "entry.seq", direction: "DESC" } as const;

/** E4: what happened to orders, the latest first: a statement, or two with a search, whatever their number. */
export async function listLog(
  db: Db,
  { q, timezone = "UTC", ...filters }: LogFilters,
  { limit, cursor }: LogPage,
): Promise<{ log: LogLine[]; next_cursor: string | null }> {
  const onPage = allOf(where(LOG_FILTERS, filters, { timezone }), beyond(LATEST_FIRST, cursor));
  const words = q ? await askForWords(db, q) : undefined;
  const asked = allOf(onPage, words);
  const rows = await query<LogLine>(
    db,
    // The page is found first, so that only its rows are joined.
    `SELECT entry.*, standing.order_code, standing.display_id,
       ${wordsFor("from_status")}, ${wordsFor("to_status")}
     FROM (
       SELECT ${ENTRY_COLUMNS} FROM box_office_order_log entry
       WHERE ${asked.where} ${orderBy(LATEST_FIRST, words?.isRare)} LIMIT :limit
     ) entry
     JOIN box_office_order_standing standing ON standing.order_id = entry.order_id
     LEFT JOIN box_office_order_status from_status ON from_status.id = entry.from_status_id
     LEFT JOIN box_office_order_status to_status ON to_status.id = entry.to_status_id
     ${orderBy(LATEST_FIRST)}`,
    { ...asked.bindings, limit: limit + 1 },
  );
  const { shown, next_cursor } = pageOf(rows, limit, ({ seq }) => ({ key: seq }));
  return { log: shown, next_cursor };
}

/** How many entries match, of a log that grows for ever. */
export async function countLog(
  db: Db,
  { q, timezone = "UTC", ...filters }: LogFilters,
): Promise<CappedCount> {
  const words = q ? await askForWords(db, q) : undefined;
  const asked = allOf(where(LOG_FILTERS, filters, { timezone }), words);
  return cappedCount(db, "box_office_order_log entry", asked);
}

/** A status that its owner made private since is nobody else's to read. */
const wordsFor = (status: string) =>
  `CASE WHEN ${status}.id IS NOT NULL AND NOT ${status}.private THEN jsonb_build_object('label', ${status}.label, 'colour', ${status}.colour) END
   AS ${status}`;
