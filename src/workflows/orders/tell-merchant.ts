import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { Problem } from "../../modules/ticketing/settlement/settle-order";

const EXPLANATIONS: Record<Problem, string> = {
  seats_unavailable:
    "There are no places left for all of its tickets. Refund it, or make room and it gets them.",
  event_cancelled: "The event or session was cancelled while it was paid for. Refund it.",
};

/**
 * Tells the merchant in the admin's notifications, once, that an order lacks tickets it has money for. A failure is
 * logged: the order carries the problem all the same.
 */
export async function tellMerchant(
  container: MedusaContainer,
  orderId: string,
  problem: Problem | null,
): Promise<void> {
  if (!problem) return;
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  logger.error(`Box office: order ${orderId} lacks tickets (${problem})`);
  try {
    await container.resolve(Modules.NOTIFICATION).createNotifications({
      to: "",
      channel: "feed",
      template: "admin-ui",
      idempotency_key: `box-office-problem-${orderId}-${problem}`,
      data: { title: `Order ${orderId} lacks tickets`, description: EXPLANATIONS[problem] },
    });
  } catch (error) {
    logger.error(`Box office: the notice of order ${orderId} could not be sent`, error as Error);
  }
}
