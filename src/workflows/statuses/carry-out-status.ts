import type { MedusaContainer } from "@medusajs/framework/types";
import { lowerHeldOrder } from "../cancellations/lower-all-lines";
import { bringToStatus } from "../orders/bring-to-status";

/**
 * Does all that follows from an order's status. What was cancelled of it while it was cancelled itself, such as its
 * session, it no longer asks for before its tickets live again: they are valid or not by what is left to pay. Safe at any
 * time and any number of times, under the order's lease.
 */
export async function carryOutStatus(container: MedusaContainer, orderId: string): Promise<void> {
  await lowerHeldOrder(container, orderId);
  await bringToStatus(container, orderId);
}
