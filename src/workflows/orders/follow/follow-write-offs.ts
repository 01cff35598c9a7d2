import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import { takeBackOfNotes } from "../change/note-credits";
import { owedAgain } from "../change/reverse-refunds";
import { takenBeyond } from "../money/figures";
import { type Follower, NOTHING } from "./follower";

/**
 * Of an order that owes what went back before, or was credited, since its line was taken off afterwards on a page of
 * Medusa's, that is taken back under its lease, with the lines that are to be lowered.
 */
export const followWriteOffs: Follower = async (container, orderId) => async (order) => {
  if (order.is_gone || order.canceled || takenBeyond(order) === 0) return NOTHING;
  const isOwedTwice = owedAgain(order) > 0 || (await takeBackOfNotes(container, [order])).size > 0;
  if (!isOwedTwice) return NOTHING;
  await container.resolve(BOX_OFFICE_TICKETING).lowering.noteLowering(orderId);
  return { ...NOTHING, lowers: true };
};
