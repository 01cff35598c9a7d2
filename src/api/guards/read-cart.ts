import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { Line } from "../../modules/ticketing/claims/ticket-lines";

/** A cart as far as the box office goes. */
export type SeatCart = {
  id: string;
  completed_at: Date | null;
  customer_id: string | null;
  email: string | null;
  sales_channel_id: string | null;
  currency_code: string;
  /** BCP 47 */
  locale: string | null;
  lines: Line[];
};

export async function readSeatCart(
  container: MedusaContainer,
  cartId: string,
): Promise<SeatCart | undefined> {
  const [cart] = await container.resolve(Modules.CART).listCarts(
    { id: cartId },
    {
      select: [
        ...["id", "completed_at", "customer_id", "email"],
        ...["sales_channel_id", "currency_code", "locale"],
      ],
      relations: ["items"],
    },
  );
  if (!cart) return undefined;
  return {
    id: cart.id,
    completed_at: (cart as { completed_at?: Date | null }).completed_at ?? null,
    customer_id: cart.customer_id ?? null,
    email: cart.email ?? null,
    sales_channel_id: cart.sales_channel_id ?? null,
    currency_code: cart.currency_code,
    locale: (cart as { locale?: string | null }).locale ?? null,
    lines: (cart.items ?? []).map((item) => ({
      line_item_id: item.id,
      variant_id: item.variant_id ?? null,
      product_id: item.product_id ?? null,
      quantity: Number(item.quantity),
    })),
  };
}
