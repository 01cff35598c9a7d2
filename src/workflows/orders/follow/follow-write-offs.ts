import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import { roundedOff } from "../change/credit-lines";
import { takeBackOfNotes } from "../change/note-credits";
import { owedAgain } from "../change/reverse-refunds";
import { roundingDue } from "../change/round-to-invoices";
import { takenBeyond } from "../money/figures";
import { type OrderReading, readOrder } from "../read/read-order";
import { type Follower, NOTHING } from "./follower";

/**
 * Of an order that owes what went back before, or was credited, since its line was taken off afterwards on a page of
 * Medusa's, that is taken back under its lease, with the lines that are to be lowered; so are cents that were rounded off
 * for an invoice that is void since.
 */
export const followWriteOffs: Follower = async (container, orderId) => async (order) => {
  if (order.is_gone || order.is_closed) return NOTHING;
  const isOff = (await isOwedTwice(container, order)) || (await isRoundedWrongly(container, order));
  if (!isOff) return NOTHING;
  await container.resolve(BOX_OFFICE_TICKETING).lowering.noteLowering(orderId);
  return { ...NOTHING, lowers: true };
};

async function isOwedTwice(container: MedusaContainer, order: OrderReading): Promise<boolean> {
  if (takenBeyond(order) === 0) return false;
  return owedAgain(order) > 0 || (await takeBackOfNotes(container, [order])).size > 0;
}

async function isRoundedWrongly(container: MedusaContainer, order: OrderReading): Promise<boolean> {
  if (roundedOff(order) === 0) return false;
  const now = await readOrder(container, order.order_id, "money", "billable");
  return now !== undefined && (await roundingDue(container, now)) !== 0;
}
