import { type Db, query, queryOne } from "../../../shared/db";
import { notFound, refusal } from "../../../shared/errors";
import { newId } from "../../../shared/ids";
import type { Invoice } from "../types";
import { findInvoice } from "./read-invoices";

/** Whoever writes an order's invoices, credit notes or what is booked on them locks this first, then the invoice. */
export async function lockInvoicedOrder(trx: Db, orderId: string): Promise<void> {
  await query(
    trx,
    `INSERT INTO box_office_invoiced_order AS known (id, order_id) VALUES (:id, :order_id)
     ON CONFLICT (order_id) DO UPDATE SET updated_at = now()`,
    { id: newId("boior"), order_id: orderId },
  );
}

/** Locks an invoice with its order, and gives it as it is then. @throws 404 */
export async function lockInvoice(trx: Db, id: string): Promise<Invoice> {
  const known = await findInvoice(trx, id);
  if (!known) throw notFound("Invoice", id);
  await lockInvoicedOrder(trx, known.order_id);
  await queryOne(trx, `SELECT id FROM box_office_invoice WHERE id = :id FOR UPDATE`, { id });
  const locked = await findInvoice(trx, id);
  if (!locked) throw notFound("Invoice", id);
  return locked;
}

/** @throws 404, `invoice_issued` */
export async function lockDraft(trx: Db, id: string): Promise<Invoice> {
  const invoice = await lockInvoice(trx, id);
  if (invoice.state === "draft") return invoice;
  throw refusal("invoice_issued", `Invoice ${invoice.number} is issued and can't be changed`);
}
