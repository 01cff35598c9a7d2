import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { whyUnavailable } from "../../shared/database-errors";
import { refusal } from "../../shared/errors";
import { planCapture } from "../orders/money/plan-capture";
import { readOrder } from "../orders/read/read-order";

export type CaptureOrderInput = {
  order_id: string;
  /** Decimal major units; all that is reserved and still covers the order when left out. */
  amount?: number;
  captured_by?: string;
};

/**
 * Takes what providers have reserved for an order, as far as it still covers what the order costs. Runs under the order's
 * lease, so that what is read is what is taken. There is no compensation: money that was taken was taken, and what a
 * crash leaves half done is finished by capturing again.
 *
 * @throws `order_closed` for a cancelled order, `nothing_reserved`, `capture_failed`; 400 for an amount that can't be
 */
export async function captureReserved(
  container: MedusaContainer,
  { order_id, amount, captured_by }: CaptureOrderInput,
): Promise<void> {
  const order = await readOrder(container, order_id, "money");
  if (!order || order.canceled) {
    throw refusal("order_closed", "Nothing is taken for a cancelled order");
  }
  const parts = planCapture(order, amount);

  // From here on a crash may leave money that no event tells of.
  await container.resolve(BOX_OFFICE_ORDER_STATUS).orders.markOrder(order_id);
  for (const part of parts) await capture(container, part, order.currency_code, captured_by);
}

async function capture(
  container: MedusaContainer,
  { payment_id, provider_id, amount }: ReturnType<typeof planCapture>[number],
  currencyCode: string,
  captured_by: string | undefined,
): Promise<void> {
  try {
    await capturePaymentWorkflow(container).run({ input: { payment_id, amount, captured_by } });
  } catch (error) {
    if (whyUnavailable(error)) throw error;
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Box office: ${provider_id} did not capture payment ${payment_id}`, error as Error);
    throw refusal(
      "capture_failed",
      `${provider_id} did not take the ${amount} ${currencyCode.toUpperCase()}; it may have lapsed there`,
    );
  }
}
