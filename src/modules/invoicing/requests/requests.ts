import { type Db, query, queryOne } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import type { InvoiceRequest } from "../types";

/** Who wants an invoice for the cart, or for the order that it became; undefined where nobody asked. */
export async function requestOfCart(
  db: Db,
  cartId: string | null,
): Promise<InvoiceRequest | undefined> {
  if (!cartId) return undefined;
  return queryOne<InvoiceRequest>(
    db,
    `SELECT company, org_number, reference, address, email, phone
     FROM box_office_invoice_request WHERE cart_id = :cart_id`,
    { cart_id: cartId },
  );
}

/** Replaces what was asked for before. */
export async function saveRequest(db: Db, cartId: string, request: InvoiceRequest): Promise<void> {
  const { company, org_number, reference, address, email, phone } = request;
  await query(
    db,
    `INSERT INTO box_office_invoice_request (id, cart_id, company, org_number, reference, address, email, phone)
     VALUES (:id, :cart_id, :company, :org_number, :reference, :address, :email, :phone)
     ON CONFLICT (cart_id) DO UPDATE SET company = :company, org_number = :org_number, reference = :reference,
       address = :address, email = :email, phone = :phone, updated_at = now()`,
    {
      id: newId("boirq"),
      cart_id: cartId,
      ...{ company, org_number, reference, email, phone },
      address: address && JSON.stringify(address),
    },
  );
}
