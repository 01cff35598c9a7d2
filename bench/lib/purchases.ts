import type { MedusaContainer } from "@medusajs/framework/types";
import type { BoxOffice } from "../../integration-tests/fixtures/box-office";
import { sql } from "../../integration-tests/fixtures/store";

/** Pays and completes a filled cart as a storefront does; the order's id. */
export async function pay(office: BoxOffice, cartId: string): Promise<string> {
  const payment = await office.startPayment(cartId);
  const { data } = payment.status === 200 ? await office.complete(cartId) : payment;
  if (data.type !== "order") throw new Error(`No order: ${JSON.stringify(data)}`);
  return data.order.id;
}

/** Resolves when every pinned seat has become a ticket. */
export function noPinsLeft(container: MedusaContainer): Promise<void> {
  return until("The tickets of a completed order were not made", async () => {
    const pins = await sql(
      container,
      `SELECT 1 FROM box_office_seat_claim WHERE state = 'pinned' AND deleted_at IS NULL LIMIT 1`,
    );
    return pins.length === 0;
  });
}

/** Resolves when the buyers of the orders have their mails. */
export function buyersTold(container: MedusaContainer, orderIds: readonly string[]): Promise<void> {
  return until("The buyers were not told", async () => {
    const [told] = await sql<{ count: number }>(
      container,
      `SELECT count(DISTINCT order_id)::integer AS count FROM box_office_message
       WHERE order_id = ANY (:order_ids) AND status = 'sent'`,
      { order_ids: orderIds },
    );
    return told?.count === orderIds.length;
  });
}

async function until(failure: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(failure);
}
