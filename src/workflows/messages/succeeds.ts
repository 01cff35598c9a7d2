import type { MedusaContainer } from "@medusajs/framework/types";
import { attempt } from "../../shared/queue/attempt";

/** Tells one thing for itself: a failure is logged, and holds up no other. */
export async function succeeds(
  container: MedusaContainer,
  { id, order_id }: { id: string; order_id: string },
  work: () => Promise<boolean>,
): Promise<boolean> {
  return (await attempt(container, `${id} of order ${order_id} could not be told`, work)) ?? false;
}
