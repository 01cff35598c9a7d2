import { type Db, insertRows, inTransaction, type Pool, query, queryOne } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import { CREDIT_METHOD } from "../../../shared/invoice-payment";
import { lockInvoicedOrder } from "../invoices/lock-order";
import { invoicesOfOrders } from "../invoices/read-invoices";
import {
  type Allotment,
  type AllottableInvoice,
  allot,
  type Beside,
  type MovedAmount,
  WRITTEN_OFF,
} from "../rules/allot";
import { type InvoiceWithLines, isStanding } from "../types";

/** What came in for an order and what was given back, as Medusa had it at one moment. */
export type OrderMoney = Required<Omit<Beside, "void_entries">> & {
  order_id: string;
  received: readonly MovedAmount[];
  refunded: readonly MovedAmount[];
  /** Minor units by invoice, read before the rest: see `creditNotes.moneyGoingBack`. */
  going_back: ReadonlyMap<string, number>;
  read_at: Date;
};

/**
 * Books what came in for an order, however it came, on its issued invoices, and takes off them what was given back; see
 * `rules/allot`. All of it in one transaction; what was read before what is booked already is not booked over it.
 *
 * @returns the invoices that became paid by it
 */
export function allotMoney(pool: Pool, money: OrderMoney): Promise<InvoiceWithLines[]> {
  return inTransaction(pool, async (trx) => {
    await lockInvoicedOrder(trx, money.order_id);
    if (!(await isLatest(trx, money))) return [];
    const all = await invoicesOfOrders(trx, [money.order_id]);
    const standing = all.filter(isStanding);
    const added = allot(
      standing.map((one) => allottable(one, money)),
      money.received,
      money.refunded,
      {
        ...money,
        void_entries: all
          .filter(({ state }) => state === "void")
          .flatMap(({ payments }) => payments),
      },
    );
    await insertRows(
      trx,
      "box_office_invoice_payment",
      added.map((one) => rowOf(one, money)),
    );
    const after = await invoicesOfOrders(trx, [money.order_id]);
    const before = new Map(standing.map(({ id, state }) => [id, state]));
    return after.filter(({ id, state }) => state === "paid" && before.get(id) !== "paid");
  });
}

async function isLatest(trx: Db, { order_id, read_at }: OrderMoney): Promise<boolean> {
  const row = await queryOne(
    trx,
    `UPDATE box_office_invoiced_order SET allotted_at = :read_at
     WHERE order_id = :order_id AND (allotted_at IS NULL OR allotted_at <= :read_at) RETURNING id`,
    { order_id, read_at },
  );
  return row !== undefined;
}

function allottable(
  { payments, issued_at, ...invoice }: InvoiceWithLines,
  { going_back }: OrderMoney,
): AllottableInvoice {
  const { id, total_minor, credited_minor, due_at } = invoice;
  return {
    id,
    total_minor,
    credited_minor,
    going_back_minor: going_back.get(id) ?? 0,
    due_at,
    issued_at: issued_at as Date,
    booked: payments,
  };
}

function rowOf(
  { source_id, ...allotment }: Allotment,
  { received, refunded, read_at }: OrderMoney,
) {
  const source = [...received, ...refunded].find(({ id }) => id === source_id);
  return {
    id: newId("boinp"),
    ...allotment,
    source_id,
    method: source?.method ?? (source_id === WRITTEN_OFF ? CREDIT_METHOD : "unknown"),
    reference: source?.reference ?? null,
    paid_at: allotment.kind === "moved" ? read_at : (source?.at ?? read_at),
    reason: null,
    recorded_by: source?.recorded_by ?? null,
  };
}

/** Of each line of an order, the units that its paid invoices cover, credited ones left out: by line item. */
export async function paidUnits(db: Db, orderId: string): Promise<Map<string, number>> {
  const rows = await query<{ source_id: string; units: number }>(
    db,
    `SELECT line.source_id, sum(line.quantity - line.credited_quantity)::integer AS units
     FROM box_office_invoice invoice JOIN box_office_invoice_line line ON line.invoice_id = invoice.id
     WHERE invoice.order_id = :order_id AND invoice.state = 'paid' AND line.kind = 'item'
     GROUP BY line.source_id`,
    { order_id: orderId },
  );
  return new Map(rows.map(({ source_id, units }) => [source_id, units]));
}

/** An order whose invoices may have money to book or to lose. */
export async function isInvoiced(db: Db, orderId: string): Promise<boolean> {
  const row = await queryOne(
    db,
    `SELECT id FROM box_office_invoice WHERE order_id = :order_id AND issued_at IS NOT NULL LIMIT 1`,
    { order_id: orderId },
  );
  return row !== undefined;
}
