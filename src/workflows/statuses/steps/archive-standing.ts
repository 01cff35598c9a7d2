import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import type { DeleteOrderInput } from "./plan-deletion";

/** Takes the order out of the lists and logs who did it; final, as is what went before. */
export const archiveStandingStep = createStep(
  "box-office-archive-standing-step",
  async ({ order_id, user_id }: DeleteOrderInput, { container }) => {
    await container
      .resolve(BOX_OFFICE_ORDER_STATUS)
      .standings.archiveOrder(order_id, { type: "user", id: user_id });
    return new StepResponse(undefined);
  },
);
