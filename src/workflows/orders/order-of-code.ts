import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";

/**
 * E6: a search for an order's code is one for the order. Its module alone knows the code, so that lists of another
 * module are asked for the order's id instead.
 */
export async function withOrderOfCode<Filters extends { q?: string; order_id?: string }>(
  container: MedusaContainer,
  filters: Filters,
): Promise<Filters> {
  if (!filters.q || filters.order_id) return filters;
  const order_id = await container
    .resolve(BOX_OFFICE_ORDER_STATUS)
    .standings.findOrderByCode(filters.q);
  return order_id ? { ...filters, order_id, q: undefined } : filters;
}
