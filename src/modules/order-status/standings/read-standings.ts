import { type Db, query, queryOne } from "../../../shared/db";
import { notFound } from "../../../shared/errors";
import { searchWords } from "../../../shared/search-words";
import { orderCodesIn, readOrderCode } from "../rules/order-code";
import type { Standing } from "../types";

/** How Medusa has the order, as last read. */
export const FACT_COLUMNS = `display_id, placed_at, email, customer_id, customer_name, sales_channel_id,
payment_provider_id, payment, locale, currency_code, total_minor, due_minor, captured_minor,
reserved_minor, refunded_minor, set_aside_minor, card_minor`;

const OWN_COLUMNS = `order_id, order_code, payment_token, status_id, state, followed_state, closed_at, archived_at,
changed_at, released_stock, unfinished_since, buyer_told_at, closing_at, status_before_due, waived_minor, fee_minor,
owed_minor, owed_since, refund_error`;

/** PostgreSQL's bigint would be read as text. */
export const STANDING_COLUMNS = `${OWN_COLUMNS}, ${FACT_COLUMNS}`.replace(
  /(\w+)_minor/g,
  "$1_minor::float8 AS $1_minor",
);

export function findStanding(db: Db, orderId: string): Promise<Standing | undefined> {
  return queryOne<Standing>(
    db,
    `SELECT ${STANDING_COLUMNS} FROM box_office_order_standing WHERE order_id = :order_id`,
    { order_id: orderId },
  );
}

/** In no order; those that the box office has not met are missing. */
export function readStandings(db: Db, orderIds: readonly string[]): Promise<Standing[]> {
  return query<Standing>(
    db,
    `SELECT ${STANDING_COLUMNS} FROM box_office_order_standing WHERE order_id = ANY (:order_ids)`,
    { order_ids: orderIds },
  );
}

export function findByPaymentToken(db: Db, token: string): Promise<Standing | undefined> {
  return queryOne<Standing>(
    db,
    `SELECT ${STANDING_COLUMNS} FROM box_office_order_standing WHERE payment_token = :token`,
    { token },
  );
}

/** The order of a code as somebody types it; undefined for what is no order's. */
export async function findOrderByCode(db: Db, typed: string): Promise<string | undefined> {
  const code = readOrderCode(typed);
  if (code === null) return undefined;
  const row = await queryOne<{ order_id: string }>(
    db,
    `SELECT order_id FROM box_office_order_standing WHERE order_code = :code`,
    { code },
  );
  return row?.order_id;
}

/** By text that has orders' codes in it, those orders: one statement, whatever the number of texts. */
export async function findOrdersIn(
  db: Db,
  texts: readonly string[],
): Promise<Map<string, Standing[]>> {
  const codes = new Map(texts.map((text) => [text, orderCodesIn(text)]));
  const rows = await query<Standing>(
    db,
    `SELECT ${STANDING_COLUMNS} FROM box_office_order_standing WHERE order_code = ANY (:codes)`,
    { codes: [...new Set([...codes.values()].flat())] },
  );
  const byCode = new Map(rows.map((row) => [row.order_code, row]));
  return new Map(
    [...codes].flatMap(([text, own]) => {
      const found = own.flatMap((code) => byCode.get(code) ?? []);
      return found.length ? [[text, found]] : [];
    }),
  );
}

/** The orders that somebody may mean by a code or a number, `7KQ2-M4XR`, `#45` or `45`: none or one, seldom two. */
export async function findOrdersNamed(db: Db, typed: string): Promise<string[]> {
  const names = { code: readOrderCode(typed), display_id: searchWords(typed).display_id };
  if (names.code === null && names.display_id === null) return [];
  const rows = await query<{ order_id: string }>(
    db,
    `SELECT order_id FROM box_office_order_standing WHERE order_code = :code OR display_id = :display_id`,
    names,
  );
  return rows.map(({ order_id }) => order_id);
}

/** A customer's orders, in no order. */
export async function findOrdersOf(db: Db, customerId: string): Promise<string[]> {
  const rows = await query<{ order_id: string }>(
    db,
    `SELECT order_id FROM box_office_order_standing WHERE customer_id = :customer_id`,
    { customer_id: customerId },
  );
  return rows.map(({ order_id }) => order_id);
}

export function lockStanding(trx: Db, orderId: string): Promise<Standing | undefined> {
  return queryOne<Standing>(
    trx,
    `SELECT ${STANDING_COLUMNS} FROM box_office_order_standing WHERE order_id = :order_id FOR UPDATE`,
    { order_id: orderId },
  );
}

/** @throws 404 */
export async function lockKnownStanding(trx: Db, orderId: string): Promise<Standing> {
  const standing = await lockStanding(trx, orderId);
  if (!standing) throw notFound("Order", orderId);
  return standing;
}

/** @throws 404 */
export async function assertKnown(db: Db, orderId: string): Promise<void> {
  if (!(await findStanding(db, orderId))) throw notFound("Order", orderId);
}

/**
 * Orders that the box office has not met, such as those from before it was installed; the newest first. A checkout that
 * fails takes its order back, so that one as young as this may be none.
 */
export async function ordersWithoutStanding(
  db: Db,
  limit: number,
  except: readonly string[] = [],
): Promise<string[]> {
  const rows = await query<{ id: string }>(
    db,
    `SELECT placed.id FROM "order" placed
     WHERE NOT placed.is_draft_order AND placed.deleted_at IS NULL AND placed.created_at < now() - interval '30 minutes'
       AND NOT EXISTS (SELECT FROM box_office_order_standing standing WHERE standing.order_id = placed.id)
       AND placed.id <> ALL (:except)
     ORDER BY placed.created_at DESC LIMIT :limit`,
    { limit, except: [...except] },
  );
  return rows.map(({ id }) => id);
}

/** As many as a minute may bring, many times over; the latest are found without reading the rest. */
const LATEST = 5_000;

/**
 * Of the latest orders that a checkout may have made and not linked to its cart, those that the box office has not met
 * although no checkout can be at work on them any more.
 *
 * @param seconds how long a checkout may be at work
 */
export async function latestRemains(db: Db, seconds: number, limit: number): Promise<string[]> {
  const rows = await query<{ id: string }>(
    db,
    `SELECT placed.id FROM (
       SELECT id, created_at, status, is_draft_order, no_notification FROM "order" WHERE deleted_at IS NULL
       ORDER BY display_id DESC LIMIT ${LATEST}
     ) placed
     WHERE NOT placed.is_draft_order AND placed.status = 'pending' AND placed.no_notification = false
       AND placed.created_at < now() - make_interval(secs => :seconds)
       AND NOT EXISTS (SELECT FROM order_cart link WHERE link.order_id = placed.id AND link.deleted_at IS NULL)
       AND NOT EXISTS (SELECT FROM box_office_admin_order noted WHERE noted.order_id = placed.id)
       AND NOT EXISTS (SELECT FROM box_office_order_standing standing WHERE standing.order_id = placed.id)
     ORDER BY placed.created_at LIMIT :limit`,
    { seconds, limit },
  );
  return rows.map(({ id }) => id);
}
