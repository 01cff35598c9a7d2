import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import type { Happened } from "../../../modules/order-status/log/note-once";
import type { Parcel } from "../read/parcels";
import { readOrder } from "../read/read-order";
import { type Follower, NOTHING } from "./follower";

/** Of what was sent before, such as before the box office was there, nobody is told any more. */
const NEWS_MS = 24 * 3600 * 1000;

/** The log tells of each parcel that Medusa ships once, whichever of its events came, and its customer hears of it (M3). */
export const followParcels: Follower = async (container, orderId) => async (order, readAt) => {
  if (order.is_gone || !order.has_fulfilled) return NOTHING;
  const read = await readOrder(container, orderId, "parcels");
  const shipped = (read?.parcels ?? []).flatMap((parcel) => shipment(parcel, orderId, readAt));
  const { log } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const noted = await log.noteOnce(shipped);
  return { ...NOTHING, has_news: noted.length > 0 };
};

function shipment(
  { fulfillment_id, shipped_at, shipped_by, tracking, units }: Parcel,
  order_id: string,
  now: Date,
): Happened[] {
  if (!shipped_at || now.getTime() - shipped_at.getTime() > NEWS_MS) return [];
  return [
    {
      ...{ id: `${fulfillment_id}-shipped`, kind: "shipped", order_id, reason: null },
      data: {
        fulfillment_id,
        quantity: units.reduce((sum, { quantity }) => sum + quantity, 0),
        tracking_numbers: tracking.map(({ number }) => number),
      },
      ...{ user_id: shipped_by, created_at: shipped_at },
    },
  ];
}
