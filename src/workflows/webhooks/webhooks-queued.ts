import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** Deliveries wait. The job looks anyway, so that a lost event costs a minute. */
export const WEBHOOKS_QUEUED = "box_office.webhooks_queued";

/** Has them sent now. */
export async function announceWebhooks(container: MedusaContainer): Promise<void> {
  await container.resolve(Modules.EVENT_BUS).emit({ name: WEBHOOKS_QUEUED, data: {} });
}
