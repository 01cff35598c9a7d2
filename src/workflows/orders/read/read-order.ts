import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import type { OrderOfPayments } from "../money/collections";
import { CONTENT_FIELDS, type Content, contentOf, type MedusaContent } from "./content";
import { GOODS_FIELDS, type Goods, goodsOf, type MedusaGoods } from "./goods";
import { HEAD_FIELDS, type Head, headOf, type MedusaHead } from "./head";
import { MONEY_FIELDS, type Money, moneyOf } from "./money";

export type { Content, Goods, Head, Money };

/** What can be asked of an order beside its head. */
type Slices = { money: Money; goods: Goods; content: Content };

const FIELDS: Record<keyof Slices, string[]> = {
  money: MONEY_FIELDS,
  goods: GOODS_FIELDS,
  content: CONTENT_FIELDS,
};

/** An order with the slices of it that were asked for. */
export type Order<Slice extends keyof Slices = never> = Head & AllOf<Pick<Slices, Slice>>;

type AllOf<Parts> = { [Key in KeysOf<Parts[keyof Parts]>]: ValueOf<Parts[keyof Parts], Key> };
type KeysOf<Part> = Part extends unknown ? keyof Part : never;
type ValueOf<Part, Key extends PropertyKey> = Part extends Record<Key, infer Value> ? Value : never;

/** An order as what follows from it needs it: its status, its tickets. */
export type OrderReading = Order<"money" | "goods">;

/**
 * Reads an order as Medusa has it now, as far as it is asked for, with what its standing makes of it; undefined when
 * there is none. The head alone costs a fifth of it: totals are what takes Medusa its time.
 */
export async function readOrder<Slice extends keyof Slices = never>(
  container: MedusaContainer,
  orderId: string,
  ...slices: Slice[]
): Promise<Order<Slice> | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [{ data }, standing] = await Promise.all([
    query.graph({
      entity: "order",
      fields: [...HEAD_FIELDS, ...slices.flatMap((slice) => FIELDS[slice])],
      filters: { id: orderId },
    }),
    container.resolve(BOX_OFFICE_ORDER_STATUS).standings.findStanding(orderId),
  ]);
  // The type of query.graph lacks totals and linked entities.
  const order = data[0] as unknown as
    | (MedusaHead & OrderOfPayments & MedusaGoods & MedusaContent)
    | undefined;
  if (!order) return undefined;
  const head = await headOf(container, order, standing);
  const has = (slice: keyof Slices) => (slices as string[]).includes(slice);
  return {
    ...head,
    ...(has("money") && moneyOf(container, order, head, standing)),
    ...(has("goods") && goodsOf(order, head)),
    ...(has("content") && contentOf(order, head)),
  } as Order<Slice>;
}
