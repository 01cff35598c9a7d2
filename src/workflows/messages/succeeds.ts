import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** Tells one thing for itself: a failure is logged, and holds up no other. */
export async function succeeds(
  container: MedusaContainer,
  { id, order_id }: { id: string; order_id: string },
  work: () => Promise<boolean>,
): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Box office: ${id} of order ${order_id} could not be told`, error as Error);
    return false;
  }
}
