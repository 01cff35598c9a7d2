import { type Db, query, queryOne } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import type { Problem } from "../settlement/settle-order";

export type OrderPayment = "unknown" | "paid" | "awaiting" | "unpaid";

/** What an order has of seats and tickets. */
export type TicketOrderRow = {
  order_id: string;
  /** Counts settlements. */
  revision: number;
  settled_at: Date | null;
  problem: Problem | null;
  /** What it bought tickets for; null before the first settlement. */
  event_ids: string[] | null;
};

const COLUMNS = `order_id, revision, settled_at, problem, event_ids`;

/** The row of an order that has tickets, or is to have them; safe when two come at once. */
export async function ensureTicketOrder(db: Db, orderId: string): Promise<TicketOrderRow> {
  const made = await queryOne<TicketOrderRow>(
    db,
    `INSERT INTO box_office_ticket_order (id, order_id) VALUES (:id, :order_id)
     ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
    { id: newId("bord"), order_id: orderId },
  );
  return made ?? ((await findTicketOrder(db, orderId)) as TicketOrderRow);
}

export function findTicketOrder(db: Db, orderId: string): Promise<TicketOrderRow | undefined> {
  return queryOne<TicketOrderRow>(
    db,
    `SELECT ${COLUMNS} FROM box_office_ticket_order WHERE order_id = :order_id`,
    { order_id: orderId },
  );
}

/** Of those orders that lack seats they should have, why. */
export async function problemsOf(
  db: Db,
  orderIds: readonly string[],
): Promise<Map<string, Problem>> {
  const rows = await query<{ order_id: string; problem: Problem }>(
    db,
    `SELECT order_id, problem FROM box_office_ticket_order
     WHERE order_id = ANY (:order_ids) AND problem IS NOT NULL`,
    { order_ids: orderIds },
  );
  return new Map(rows.map(({ order_id, problem }) => [order_id, problem]));
}

/** Of the orders those that ever had a ticket of the event, or of the session. */
export async function ordersOf(
  db: Db,
  { event_id, session_id }: { event_id?: string; session_id?: string },
  orderIds: readonly string[],
): Promise<string[]> {
  const rows = await query<{ order_id: string }>(
    db,
    `SELECT DISTINCT order_id FROM box_office_ticket
     WHERE order_id = ANY (:order_ids) AND (:event_id::text IS NULL OR event_id = :event_id) AND (:session_id::text IS NULL OR session_id = :session_id)`,
    { order_ids: [...orderIds], event_id: event_id ?? null, session_id: session_id ?? null },
  );
  return rows.map(({ order_id }) => order_id);
}

/** Orders with tickets of which it is not known what was paid: of the version before, until they are followed. */
export async function ordersToValue(
  db: Db,
  limit: number,
  except: readonly string[],
): Promise<string[]> {
  const rows = await query<{ order_id: string }>(
    db,
    `SELECT DISTINCT order_id FROM box_office_ticket
     WHERE paid_minor IS NULL AND order_id <> ALL (:except) ORDER BY order_id LIMIT :limit`,
    { limit, except: [...except] },
  );
  return rows.map(({ order_id }) => order_id);
}
