import { type Db, query } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import type { CardProduct, FreeAmount } from "../types";

/** What the merchant said of these products; one of which nothing was said is left out. */
export async function productsOf(
  db: Db,
  productIds: readonly string[],
): Promise<Map<string, CardProduct>> {
  if (!productIds.length) return new Map();
  const rows = await query<CardProduct>(
    db,
    `SELECT product_id, follows_shop_expiry, expires_in_months, voucher_type, send_by, design_file_id,
       CASE WHEN free_currency_code IS NOT NULL THEN jsonb_build_object('min_minor', free_min_minor,
         'max_minor', free_max_minor, 'currency_code', free_currency_code) END AS free_amount
     FROM box_office_gift_card_product WHERE product_id = ANY (:ids)`,
    { ids: [...new Set(productIds)] },
  );
  return new Map(rows.map((row) => [row.product_id, row]));
}

/** Holds for cards that are sold from then on. */
export async function saveProduct(db: Db, { free_amount, ...product }: CardProduct): Promise<void> {
  const free: Partial<FreeAmount> = free_amount ?? {};
  await query(
    db,
    `INSERT INTO box_office_gift_card_product AS said (id, product_id, free_min_minor, free_max_minor, free_currency_code,
       follows_shop_expiry, expires_in_months, voucher_type, send_by, design_file_id)
     VALUES (:id, :product_id, CAST(:min AS bigint), CAST(:max AS bigint), :currency_code, :follows_shop_expiry,
       :expires_in_months, :voucher_type, :send_by, :design_file_id)
     ON CONFLICT (product_id) DO UPDATE SET free_min_minor = excluded.free_min_minor, free_max_minor = excluded.free_max_minor,
       free_currency_code = excluded.free_currency_code, follows_shop_expiry = excluded.follows_shop_expiry,
       expires_in_months = excluded.expires_in_months, voucher_type = excluded.voucher_type, send_by = excluded.send_by,
       design_file_id = excluded.design_file_id, updated_at = now()`,
    {
      ...{ ...product, id: newId("bogcp") },
      ...{ min: free.min_minor ?? null, max: free.max_minor ?? null },
      currency_code: free.currency_code ?? null,
    },
  );
}

export async function removeProduct(db: Db, productId: string): Promise<void> {
  await query(db, `DELETE FROM box_office_gift_card_product WHERE product_id = :id`, {
    id: productId,
  });
}
