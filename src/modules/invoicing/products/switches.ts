import { type Db, query } from "../../../shared/db";
import { newId } from "../../../shared/ids";

/** Whether each of the products can be ordered by invoice: as its merchant said, else all but gift cards can. */
export async function switchesOf(
  db: Db,
  products: readonly { id: string; is_giftcard: boolean }[],
): Promise<Map<string, boolean>> {
  const rows = products.length
    ? await query<{ product_id: string; allowed: boolean }>(
        db,
        `SELECT product_id, allowed FROM box_office_invoice_product WHERE product_id = ANY (:ids)`,
        { ids: products.map(({ id }) => id) },
      )
    : [];
  return new Map([
    ...products.map(({ id, is_giftcard }) => [id, !is_giftcard] as const),
    ...rows.map(({ product_id, allowed }) => [product_id, allowed] as const),
  ]);
}

export async function setSwitch(db: Db, productId: string, allowed: boolean): Promise<void> {
  await query(
    db,
    `INSERT INTO box_office_invoice_product (id, product_id, allowed) VALUES (:id, :product_id, :allowed)
     ON CONFLICT (product_id) DO UPDATE SET allowed = :allowed, updated_at = now()`,
    { id: newId("boipr"), product_id: productId, allowed },
  );
}
