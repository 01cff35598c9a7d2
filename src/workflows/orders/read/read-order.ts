import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import type { Standing } from "../../../modules/order-status/types";
import { hasUnknownCredits, TRANSACTION_FIELDS } from "../change/credit-lines";
import { type OrderOfPayments, RETURN_FIELDS } from "../money/collections";
import { asksForLess } from "../money/figures";
import { BILLABLE_FIELDS, type Billable, billableOf, type MedusaBillable } from "./billable";
import { CONTENT_FIELDS, type Content, contentOf, type MedusaContent } from "./content";
import { GOODS_FIELDS, type Goods, goodsOf, type MedusaGoods } from "./goods";
import { HEAD_FIELDS, type Head, headOf, type MedusaHead } from "./head";
import { MONEY_FIELDS, type Money, moneyOf } from "./money";
import { type MedusaParcels, PARCEL_FIELDS, type Parcels, parcelsOf } from "./parcels";

export type { Content, Goods, Head, Money };

/** What can be asked of an order beside its head. */
type Slices = {
  money: Money;
  goods: Goods;
  content: Content;
  billable: Billable;
  parcels: Parcels;
};

const FIELDS: Record<keyof Slices, string[]> = {
  money: MONEY_FIELDS,
  goods: GOODS_FIELDS,
  content: CONTENT_FIELDS,
  billable: BILLABLE_FIELDS,
  parcels: PARCEL_FIELDS,
};

export const ALL_SLICES = ["money", "goods", "content"] as const;

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
  const [order, standing] = await Promise.all([
    fetchOrder(container, orderId, slices),
    findStanding(container, orderId),
  ]);
  return order && orderOf(container, order, standing, slices);
}

/** As {@link readOrder}, of several: one reading of Medusa's, and those that there are. */
export async function readOrders<Slice extends keyof Slices = never>(
  container: MedusaContainer,
  orderIds: readonly string[],
  ...slices: Slice[]
): Promise<Order<Slice>[]> {
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const [orders, known] = await Promise.all([
    fetchOrders(container, [...orderIds], slices),
    standings.readStandings(orderIds),
  ]);
  const byOrder = new Map(known.map((standing) => [standing.order_id, standing]));
  return Promise.all(
    orders.map((order) => orderOf(container, order, byOrder.get(order.id), slices)),
  );
}

export function findStanding(container: MedusaContainer, orderId: string) {
  return container.resolve(BOX_OFFICE_ORDER_STATUS).standings.findStanding(orderId);
}

/** The shape of `query.graph`, whose own type lacks totals and linked entities. */
export type MedusaOrder = MedusaHead &
  OrderOfPayments &
  MedusaGoods &
  MedusaContent &
  MedusaBillable &
  MedusaParcels;

/** Undefined when there is no such order. */
export async function fetchOrder(
  container: MedusaContainer,
  orderId: string,
  slices: readonly (keyof Slices)[],
): Promise<MedusaOrder | undefined> {
  const [order] = await fetchOrders(container, orderId, slices);
  return order;
}

async function fetchOrders(
  container: MedusaContainer,
  id: string | string[],
  slices: readonly (keyof Slices)[],
): Promise<MedusaOrder[]> {
  const graph = async (ids: string | string[], fields: string[]) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const { data } = await query.graph({ entity: "order", fields, filters: { id: ids } });
    return data as unknown as MedusaOrder[];
  };
  const orders = await graph(id, [...HEAD_FIELDS, ...slices.flatMap((slice) => FIELDS[slice])]);
  const unknown = orders.filter((order) => hasUnknownCredits(order) || asksForLess(order));
  if (!unknown.length) return orders;
  const known = await graph(
    unknown.map((order) => order.id),
    ["id", ...TRANSACTION_FIELDS, ...RETURN_FIELDS],
  );
  const byId = new Map(known.map(({ id, ...rest }) => [id, rest]));
  return orders.map((order) => {
    const { transactions, returns } = byId.get(order.id) ?? {};
    return { ...order, transactions, returns };
  });
}

export async function orderOf<Slice extends keyof Slices>(
  container: MedusaContainer,
  order: MedusaOrder,
  standing: Standing | undefined,
  slices: readonly Slice[],
): Promise<Order<Slice>> {
  const head = await headOf(container, order, standing);
  const has = (slice: keyof Slices) => (slices as readonly string[]).includes(slice);
  return {
    ...head,
    ...(has("money") && moneyOf(container, order, head, standing)),
    ...(has("goods") && goodsOf(order, head)),
    ...(has("content") && (await contentOf(container, order, head))),
    ...(has("billable") && (await billableOf(container, order, head))),
    ...(has("parcels") && (await parcelsOf(container, order, head))),
  } as Order<Slice>;
}
