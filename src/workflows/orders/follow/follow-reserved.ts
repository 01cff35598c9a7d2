import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import { isReservedForNothing } from "../money/reserved-for-nothing";
import { type Follower, NOTHING } from "./follower";

/** An order whose money is reserved for nothing ends under its lease, as one whose last places are cancelled, and its provider lets go. */
export const followReserved: Follower = async (container, orderId) => async (order) => {
  if (order.is_gone || !isReservedForNothing(order)) return NOTHING;
  await container.resolve(BOX_OFFICE_TICKETING).lowering.noteLowering(orderId);
  return { ...NOTHING, lowers: true };
};
