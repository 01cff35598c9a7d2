import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { Standing } from "../../modules/order-status/types";

/**
 * Notes that a buyer is looking at these orders: one that was never paid does not end in silence any more. Of all others
 * there is nothing to note.
 */
export async function noteBuyerTold(
  container: MedusaContainer,
  standings: readonly Standing[],
): Promise<void> {
  const news = standings.filter(
    ({ payment, buyer_told_at }) => payment === "unpaid" && !buyer_told_at,
  );
  if (!news.length) return;
  await container
    .resolve(BOX_OFFICE_ORDER_STATUS)
    .standings.markBuyerTold(news.map(({ order_id }) => order_id));
}
