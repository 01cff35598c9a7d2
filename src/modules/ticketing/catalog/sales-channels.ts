import { type Db, query } from "../../../shared/db";

/**
 * Whether the product that `event` is sold as is in one of the sales channels, by Medusa's own table;
 * docs/decisions/sales-channels-by-link-table.md says why.
 */
export const IN_SALES_CHANNELS = `EXISTS (
  SELECT 1 FROM product_sales_channel link
  WHERE link.product_id = event.product_id AND link.sales_channel_id = ANY (:sales_channel_ids)
    AND link.deleted_at IS NULL
)`;

/** The sales channels that a product is in, or was in when it was deleted. */
export async function channelsOfProduct(db: Db, productId: string | null): Promise<string[]> {
  const links = await query<{ sales_channel_id: string }>(
    db,
    `SELECT DISTINCT link.sales_channel_id FROM product_sales_channel link
     LEFT JOIN product ON product.id = link.product_id
     WHERE link.product_id = :product_id
       AND (link.deleted_at IS NULL OR link.deleted_at >= product.deleted_at - interval '1 minute')`,
    { product_id: productId },
  );
  return links.map(({ sales_channel_id }) => sales_channel_id);
}
