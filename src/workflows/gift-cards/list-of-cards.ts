import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import type { CardFilters } from "../../modules/gift-card/cards/list-cards";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { invalid } from "../../shared/errors";

/**
 * What a list of cards is asked for: an order's code or number finds what the order bought, which the orders' module alone
 * knows.
 *
 * @throws 400 for a whole code: an address is no place for it
 */
export async function askedOfCards(
  container: MedusaContainer,
  { q, ...filters }: Omit<CardFilters, "q"> & { q?: string },
): Promise<CardFilters> {
  if (!q) return filters;
  if (container.resolve(BOX_OFFICE_GIFT_CARD).looksLikeCode(q)) {
    throw invalid("q: is a gift card's code; look it up by POST /gift-cards/lookup");
  }
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  return { ...filters, q: { typed: q, order_ids: await standings.findOrdersNamed(q) } };
}
