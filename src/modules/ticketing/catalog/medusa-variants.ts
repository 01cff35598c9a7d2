/**
 * What Medusa says of the variant that an offer is sold as, as parts of a statement. With `sales-channels.ts` and
 * `medusa-prices.ts` the one place where this module reads tables of Medusa;
 * docs/decisions/sales-channels-by-link-table.md says why.
 */

/**
 * Joins of `offer` and `event` that answer the columns of {@link SOLD_AS}. Units in stock are those of the channel that
 * has most of them, as a cart is sold from one; `:sales_channel_ids` are the channels asked for, null = all of the product.
 */
export const JOIN_VARIANT = `
LEFT JOIN product_variant variant ON variant.id = offer.variant_id AND variant.deleted_at IS NULL
LEFT JOIN product ON product.id = variant.product_id AND product.deleted_at IS NULL
LEFT JOIN LATERAL (
  SELECT array_agg(link.sales_channel_id) AS ids FROM product_sales_channel link
  WHERE link.product_id = event.product_id AND link.deleted_at IS NULL
    AND (CAST(:sales_channel_ids AS text[]) IS NULL OR link.sales_channel_id = ANY (:sales_channel_ids))
) channels ON true`;

/** `product_status` is null where the variant or its product is gone, `stock` where Medusa counts none. */
export const SOLD_AS = `
product.status AS product_status, channels.ids IS NOT NULL AS is_in_channel,
CASE WHEN variant.manage_inventory AND NOT variant.allow_backorder THEN (
  SELECT coalesce(max(of_channel.units), 0)::integer
  FROM unnest(channels.ids) AS channel (id)
  CROSS JOIN LATERAL (
    SELECT min(of_item.units) AS units
    FROM (
      SELECT floor(coalesce(sum(level.stocked_quantity - level.reserved_quantity), 0) / part.required_quantity) AS units
      FROM product_variant_inventory_item part
      LEFT JOIN inventory_level level
        ON level.inventory_item_id = part.inventory_item_id AND level.deleted_at IS NULL
        AND level.location_id IN (
          SELECT place.stock_location_id FROM sales_channel_stock_location place
          WHERE place.sales_channel_id = channel.id AND place.deleted_at IS NULL
        )
      WHERE part.variant_id = variant.id AND part.deleted_at IS NULL
      GROUP BY part.inventory_item_id, part.required_quantity
    ) of_item
  ) of_channel
) END AS stock,
EXISTS (
  SELECT FROM product_variant_price_set link
  JOIN price ON price.price_set_id = link.price_set_id AND price.deleted_at IS NULL
  LEFT JOIN price_list list ON list.id = price.price_list_id
  WHERE link.variant_id = variant.id AND link.deleted_at IS NULL
    AND (price.price_list_id IS NULL OR (
      list.deleted_at IS NULL AND list.status = 'active'
      AND (list.starts_at IS NULL OR list.starts_at <= now()) AND (list.ends_at IS NULL OR list.ends_at >= now())
    ))
) AS is_priced`;
