/**
 * Whether the product that `event` is sold as is in one of the sales channels. The one place where this module reads
 * a table of Medusa's links; docs/decisions/sales-channels-by-link-table.md says why.
 */
export const IN_SALES_CHANNELS = `EXISTS (
  SELECT 1 FROM product_sales_channel link
  WHERE link.product_id = event.product_id AND link.sales_channel_id = ANY (:sales_channel_ids)
    AND link.deleted_at IS NULL
)`;
