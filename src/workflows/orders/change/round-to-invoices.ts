import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../../modules/invoicing";
import { toMajor } from "../../../shared/money";
import { type Order, readOrder } from "../read/read-order";
import { changeOrder } from "./change-order";
import { roundedOff, roundOff } from "./credit-lines";
import { creditsByLine } from "./note-credits";
import { planRounding } from "./plan-rounding";
import { reverseRefunds } from "./reverse-refunds";

/**
 * Has an order ask for what its invoices do, to the cent: so that what is paid of them pays for it, and what is credited is
 * owed back. Done again it finds nothing to do. Runs under the order's lease.
 *
 * @throws `order_change_open`
 */
export async function roundToInvoices(container: MedusaContainer, orderId: string): Promise<void> {
  const { payments } = container.resolve(BOX_OFFICE_INVOICING);
  if (!(await payments.isInvoiced(orderId))) return;
  const order = await readOrder(container, orderId, "money", "billable");
  if (!order || order.is_closed) return;
  const beyond_minor = await roundingDue(container, order);
  if (beyond_minor === 0) return;
  const beyond = toMajor(beyond_minor, order.currency_code);
  await changeOrder(container, orderId, [
    roundOff(beyond_minor, order.currency_code),
    ...reverseRefunds(order, beyond, order.refunded_minor),
  ]);
}

/** What is to be rounded off an order, and is not yet: minor units. */
export async function roundingDue(
  container: MedusaContainer,
  order: Order<"money" | "billable">,
): Promise<number> {
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const [invoiced, credited] = await Promise.all([
    invoices.readInvoiced(order.order_id),
    creditsByLine(container, order),
  ]);
  const accounted = [...invoiced].map(([source_id, part]) => ({ source_id, ...part }));
  const rounding = planRounding(order.billable_lines, [...accounted, ...credited]);
  return rounding - roundedOff(order);
}
