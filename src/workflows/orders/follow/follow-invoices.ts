import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../../modules/invoicing";
import { movedAmounts } from "../money/moved-amounts";
import { readOrder } from "../read/read-order";
import { type Follower, NOTHING } from "./follower";

/**
 * What came in for an order, however it came, is booked on its issued invoices, and what was given back is taken off them
 * (M2). Comes before its tickets: those of a paid invoice are valid.
 */
export const followInvoices: Follower = async (container, orderId) => async (order) => {
  if (order.is_gone) return NOTHING;
  const { payments } = container.resolve(BOX_OFFICE_INVOICING);
  if (!(await payments.isInvoiced(orderId))) return NOTHING;
  return { ...NOTHING, has_news: await allotMoney(container, orderId) };
};

async function allotMoney(container: MedusaContainer, order_id: string): Promise<boolean> {
  const invoicing = container.resolve(BOX_OFFICE_INVOICING);
  const read_at = await invoicing.readClock();
  const order = await readOrder(container, order_id, "money", "credits");
  if (!order) return false;
  const paid = await invoicing.payments.allotMoney({ order_id, read_at, ...movedAmounts(order) });
  return paid.length > 0;
}
