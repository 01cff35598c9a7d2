/** Apart for a variant that lives and for one that is deleted, as Medusa's indexes are of living rows only. */
const pricesOfVariant = (deleted: "IS NULL" | "IS NOT NULL") => `
  SELECT (
           SELECT min(known.place) FROM jsonb_array_elements(type.prices) WITH ORDINALITY AS known (price, place)
           WHERE known.price ->> 'currency_code' = price.currency_code
         ) AS place,
         jsonb_strip_nulls(jsonb_build_object(
           'currency_code', price.currency_code, 'amount', price.amount,
           'min_quantity', price.min_quantity, 'max_quantity', price.max_quantity,
           'rules', jsonb_object_agg(rule.attribute, rule.value) FILTER (WHERE rule.id IS NOT NULL)
         )) AS price
  FROM product_variant_price_set link
  JOIN price ON price.price_set_id = link.price_set_id AND price.price_list_id IS NULL AND price.deleted_at ${deleted}
  LEFT JOIN price_rule rule ON rule.price_id = price.id AND rule.deleted_at ${deleted}
  WHERE link.variant_id = variant.id AND link.deleted_at ${deleted} AND variant.deleted_at ${deleted}
  GROUP BY price.id
  HAVING coalesce(bool_and(rule.operator = 'eq') FILTER (WHERE rule.id IS NOT NULL), true)`;

/**
 * What the ticket types of some events cost in Medusa: `ticket_type_id`, `prices`, `prices_differ`. The prices are those
 * of the variant of the type's latest session that is not cancelled and has any; where no variant is left, those that the last one
 * had when it was deleted, unless the type has been edited since. Of a variant, its own prices and those with conditions
 * count, and price lists don't: a sale is no price of the type. `prices_differ` compares the sessions that are to come.
 */
export const PRICES_OF_TYPES = `
SELECT sold.ticket_type_id,
       (array_agg(sold.prices 
         ORDER BY sold.is_gone, sold.is_cancelled, sold.prices = '[]', sold.starts_at DESC, sold.id
       ))[1] AS prices,
       count(DISTINCT sold.prices) FILTER (
         WHERE NOT sold.is_gone AND NOT sold.is_cancelled AND sold.over_at > now()
       ) > 1 AS prices_differ
FROM (
  SELECT offer.ticket_type_id, offer.id, variant.deleted_at IS NOT NULL AS is_gone,
         session.status = 'cancelled' AS is_cancelled, session.starts_at,
         coalesce(session.ends_at, session.starts_at) AS over_at, coalesce(asked.prices, '[]') AS prices
  FROM box_office_ticket_offer offer
  JOIN box_office_event_session session ON session.id = offer.session_id
  JOIN box_office_ticket_type type ON type.id = offer.ticket_type_id
  JOIN product_variant variant ON variant.id = offer.variant_id
    AND (variant.deleted_at IS NULL OR variant.deleted_at > type.updated_at)
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(one.price ORDER BY one.place NULLS LAST, one.price) AS prices
    FROM (${pricesOfVariant("IS NULL")} UNION ALL ${pricesOfVariant("IS NOT NULL")}) one
  ) asked ON true
  WHERE offer.event_id = ANY (:event_ids) AND offer.deleted_at IS NULL
) sold
GROUP BY sold.ticket_type_id`;
