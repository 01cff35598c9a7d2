import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_MESSAGING } from "../../../modules/messaging";
import type { Message } from "../../../modules/messaging/types";
import type { LoggedParcel } from "../../../modules/order-status/types";
import { type Parcels, unitsIn, unitsToCome } from "../../orders/read/parcels";
import { readOrder } from "../../orders/read/read-order";
import { orderVariables } from "../order-variables";
import { readToldOrder } from "../told-order";
import type { OrderVariables, ParcelVariables } from "../variables";
import { ownMail } from "../words/own-mail";
import type { Composed, Kind } from "./kind";

/** A parcel was sent (M3): what is in it, where it is, and what is still to come. Not of one that was cancelled since. */
export const shipped = {
  audience: "order",
  tell: ({ entry, told, settings }) => {
    const { email } = told.order;
    if (!email || !settings.shipped) return [];
    const { fulfillment_id } = entry.data as LoggedParcel;
    return [{ key: `${entry.id}:customer`, recipient: email, data: { fulfillment_id } }];
  },
  compose,
} satisfies Kind;

async function compose(
  container: MedusaContainer,
  { order_id, locale, data }: Message,
): Promise<Composed | undefined> {
  const [told, order] = await Promise.all([
    readToldOrder(container, order_id as string),
    readOrder(container, order_id as string, "parcels"),
  ]);
  const parcel = order && parcelVariables(order, String(data.fulfillment_id));
  if (!told || !parcel) return undefined;
  const variables = await orderVariables(container, told, undefined, locale);
  const said: OrderVariables & { parcel: ParcelVariables } = { ...variables, parcel };
  const mail = ownMail("shipped", "order", locale);
  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  return { content: await messaging.renderMail(mail, locale, said) };
}

/** What is to come is what no parcel brought that went before it or with it. */
function parcelVariables(
  { goods_lines, parcels }: Parcels,
  fulfillmentId: string,
): ParcelVariables | undefined {
  const parcel = parcels.find(({ fulfillment_id }) => fulfillment_id === fulfillmentId);
  const sentAt = parcel?.shipped_at;
  if (!sentAt) return undefined;
  const gone = parcels.filter(({ shipped_at }) => shipped_at !== null && shipped_at <= sentAt);
  const lines = (unitsOf: (line: Parcels["goods_lines"][number]) => number) =>
    goods_lines
      .map((line) => ({ title: line.whole, quantity: unitsOf(line) }))
      .filter(({ quantity }) => quantity > 0);
  return {
    lines: lines(({ line_item_id }) => unitsIn([parcel], line_item_id)),
    tracking: parcel.tracking,
    to_come: lines((line) => unitsToCome(line, gone)),
  };
}
