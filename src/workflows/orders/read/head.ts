import type { MedusaContainer } from "@medusajs/framework/types";
import type { Standing } from "../../../modules/order-status/types";
import { isUnfinished } from "./unfinished-order";

export const HEAD_FIELDS = [
  "id",
  "status",
  "is_draft_order",
  "no_notification",
  "canceled_at",
  "created_at",
  "email",
  "customer_id",
  "display_id",
  "region_id",
  "sales_channel_id",
  "locale",
  "currency_code",
  "cart_link.cart_id",
];

/** Whose an order is, where it came from and whether it goes on. */
export type Head = {
  order_id: string;
  cart_id: string | null;
  is_draft: boolean;
  /** A checkout is making it at this moment, or died over it: as long as it is open, it is nobody's order. */
  is_unfinished: boolean;
  /** Undefined while the box office has not met it. */
  standing: Standing | undefined;
  /** Medusa cancelled it for good. */
  is_closed: boolean;
  /** For good, or by its status. */
  canceled: boolean;
  canceled_at: Date | string | null;
  is_archived: boolean;
  placed_at: Date;
  display_id: number | null;
  customer_id: string | null;
  email: string | null;
  region_id: string | null;
  sales_channel_id: string | null;
  /** BCP 47, as the buyer's cart said. */
  locale: string | null;
  currency_code: string;
};

/** The shape of `query.graph`. */
export type MedusaHead = {
  id: string;
  status: string;
  is_draft_order?: boolean | null;
  no_notification?: boolean | null;
  canceled_at?: Date | string | null;
  created_at: Date | string;
  email?: string | null;
  customer_id?: string | null;
  display_id?: number | null;
  region_id?: string | null;
  sales_channel_id?: string | null;
  locale?: string | null;
  currency_code: string;
  cart_link?: { cart_id: string } | null;
};

export async function headOf(
  container: MedusaContainer,
  order: MedusaHead,
  standing: Standing | undefined,
): Promise<Head> {
  const cart_id = order.cart_link?.cart_id ?? null;
  const is_closed = order.status === "canceled" || order.canceled_at != null;
  return {
    order_id: order.id,
    cart_id,
    is_draft: order.is_draft_order === true,
    is_unfinished: cart_id === null && (await isUnfinished(container, order, standing)),
    standing,
    is_closed,
    canceled: is_closed || standing?.state === "cancelled",
    canceled_at: order.canceled_at ?? null,
    is_archived: order.status === "archived",
    placed_at: new Date(order.created_at),
    display_id: order.display_id ?? null,
    customer_id: order.customer_id ?? null,
    email: order.email ?? null,
    region_id: order.region_id ?? null,
    sales_channel_id: order.sales_channel_id ?? null,
    locale: order.locale ?? null,
    currency_code: order.currency_code,
  };
}
