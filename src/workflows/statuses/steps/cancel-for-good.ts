import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import type { DeleteOrderInput } from "./plan-deletion";

/**
 * Medusa's own cancellation, run by itself: as a part of ours it would be undone when a later step fails, with the money
 * already gone back.
 */
export const cancelForGoodStep = createStep(
  "box-office-cancel-for-good-step",
  async ({ order_id, user_id }: DeleteOrderInput, { container }) => {
    await cancelOrderWorkflow(container).run({ input: { order_id, canceled_by: user_id } });
    return new StepResponse(undefined);
  },
);
