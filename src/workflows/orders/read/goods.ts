import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { toMinor } from "../../../shared/money";
import { oneLine } from "../../../shared/one-line";
import { type GoodsLine, type GoodsProgress, goodsProgress } from "./goods-progress";
import type { Head, MedusaHead } from "./head";

export const GOODS_FIELDS = [
  "items.id",
  "items.variant_id",
  "items.product_id",
  "items.quantity",
  "items.total",
  "items.unit_price",
  "items.is_giftcard",
  "items.requires_shipping",
  "shipping_total",
  "items.detail.fulfilled_quantity",
  "items.detail.shipped_quantity",
  "items.detail.delivered_quantity",
  "items.detail.return_received_quantity",
  "items.detail.return_dismissed_quantity",
  "items.detail.written_off_quantity",
  ...["billing_address", "shipping_address"].flatMap((address) =>
    ["first_name", "last_name", "phone"].map((field) => `${address}.${field}`),
  ),
];

/** What the buyer has of an order, and who that is. */
export type Goods = {
  /** Quantities are what the buyer still has. */
  lines: {
    line_item_id: string;
    variant_id: string | null;
    product_id: string | null;
    quantity: number;
    /** Handed to a carrier, or to the buyer, and not taken back. */
    shipped: number;
    total_minor: number;
    /** It buys gift cards, each worth so much. */
    is_giftcard: boolean;
    unit_minor: number;
  }[];
  shipping_minor: number;
  goods: GoodsProgress;
  /** Something of it was handed to a carrier or a buyer and not taken back. */
  has_fulfilled: boolean;
  /** The buyer, whose tickets they are unless the cart names attendees. */
  attendee: { name: string | null; email: string | null; phone: string | null };
};

type Address = { first_name?: string | null; last_name?: string | null; phone?: string | null };

/** The shape of `query.graph`. */
export type MedusaGoods = {
  shipping_total?: BigNumberInput | null;
  items?: OrderItem[] | null;
  billing_address?: Address | null;
  shipping_address?: Address | null;
};

type OrderItem = {
  id: string;
  variant_id?: string | null;
  product_id?: string | null;
  quantity: number;
  total: BigNumberInput;
  unit_price: BigNumberInput;
  is_giftcard?: boolean;
  requires_shipping?: boolean;
  detail?: Partial<
    Record<
      | "return_received_quantity"
      | "return_dismissed_quantity"
      | "written_off_quantity"
      | "fulfilled_quantity"
      | "shipped_quantity"
      | "delivered_quantity",
      number
    >
  >;
};

export function goodsOf(order: MedusaGoods & MedusaHead, { email, currency_code }: Head): Goods {
  const items = order.items ?? [];
  const address = order.billing_address ?? order.shipping_address;
  const names = [address?.first_name, address?.last_name].map((part) => oneLine(part ?? ""));
  return {
    lines: items.map((item) => ({
      line_item_id: item.id,
      variant_id: item.variant_id ?? null,
      product_id: item.product_id ?? null,
      quantity: keptQuantity(item),
      shipped: shippedQuantity(item),
      total_minor: toMinor(item.total, currency_code),
      is_giftcard: item.is_giftcard === true,
      unit_minor: toMinor(item.unit_price, currency_code),
    })),
    shipping_minor: toMinor(order.shipping_total ?? 0, currency_code),
    goods: order.status === "completed" ? "delivered" : goodsProgress(items.map(goodsLine)),
    has_fulfilled: items.some(({ detail }) => MathBN.gt(detail?.fulfilled_quantity ?? 0, 0)),
    attendee: {
      name: names.filter(Boolean).join(" ") || null,
      email,
      phone: oneLine(address?.phone ?? "") || null,
    },
  };
}

function goodsLine(item: OrderItem): GoodsLine {
  return {
    quantity: keptQuantity(item),
    requires_shipping: item.requires_shipping ?? false,
    fulfilled_quantity: item.detail?.fulfilled_quantity ?? 0,
    shipped_quantity: item.detail?.shipped_quantity ?? 0,
    delivered_quantity: item.detail?.delivered_quantity ?? 0,
  };
}

/** What is picked up is delivered without having been shipped; what comes back stays shipped in Medusa. */
function shippedQuantity(item: OrderItem): number {
  const { shipped_quantity = 0, delivered_quantity = 0 } = item.detail ?? {};
  const gone = MathBN.sub(item.quantity, keptQuantity(item));
  return MathBN.max(
    0,
    MathBN.sub(MathBN.max(shipped_quantity, delivered_quantity), gone),
  ).toNumber();
}

/** What the buyer still has of a line: returned and written-off units are gone. */
export function keptQuantity(item: Pick<OrderItem, "quantity" | "detail">): number {
  const { detail = {} } = item;
  const gone = MathBN.add(
    detail.return_received_quantity ?? 0,
    detail.return_dismissed_quantity ?? 0,
    detail.written_off_quantity ?? 0,
  );
  return MathBN.sub(item.quantity, gone).toNumber();
}
