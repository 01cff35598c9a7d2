import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { toMajor, toMinor } from "../../shared/money";
import { changeOrder } from "../orders/change/change-order";
import { setAside, setAsideFor } from "../orders/change/credit-lines";
import { readOrder } from "../orders/read/read-order";

const WITHDRAWN = "box_office_withdrawn";

/**
 * What was taken off an order's invoices and put on none pays for nothing and is owed back (M2); what was booked again
 * pays again. It acts on what both say, so that it may be done again. Runs under the order's lease.
 *
 * @throws `order_change_open`
 */
export async function setAsideWithdrawn(
  container: MedusaContainer,
  orderId: string,
): Promise<void> {
  const { payments } = container.resolve(BOX_OFFICE_INVOICING);
  const withdrawn_minor = await payments.withdrawnOfOrder(orderId);
  if (withdrawn_minor === null) return;
  const order = await readOrder(container, orderId, "money");
  if (!order || order.is_closed) return;
  const { currency_code } = order;
  const added_minor = withdrawn_minor - toMinor(setAsideFor(order, WITHDRAWN), currency_code);
  if (added_minor === 0) return;
  await changeOrder(container, orderId, [setAside(toMajor(added_minor, currency_code), WITHDRAWN)]);
}
