import type { MedusaContainer } from "@medusajs/framework/types";
import type { CreditNote } from "../../modules/invoicing/types";
import { toMajor } from "../../shared/money";
import { changeOrder } from "../orders/change/change-order";
import { creditByNote, isCreditedByNote } from "../orders/change/credit-lines";
import { creditOfNote } from "../orders/change/note-credits";
import { reverseRefunds } from "../orders/change/reverse-refunds";
import { readOrder } from "../orders/read/read-order";

/**
 * Takes off the order's total what a credit note credits and no line of the order is lowered by, so that it is owed back but
 * for what went back before. Comes after the lines of its tickets. Done once, however often. Runs under the order's lease.
 *
 * @throws `order_change_open`
 */
export async function lowerByNote(
  container: MedusaContainer,
  { id, order_id, currency_code }: CreditNote,
): Promise<void> {
  const order = await readOrder(container, order_id, "money");
  if (!order || order.is_closed || isCreditedByNote(order, id)) return;
  const amount_minor = await creditOfNote(container, order, id);
  if (amount_minor === 0) return;
  const amount = toMajor(amount_minor, currency_code);
  await changeOrder(container, order_id, [
    creditByNote(amount, id),
    ...reverseRefunds(order, amount, order.refunded_minor),
  ]);
}
