import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { giveBackPaymentsOfOrder } from "../give-back-payment";

/** Of an order that is cancelled for good: nothing stays reserved, and no session is left by which it could be paid. */
export const giveBackPaymentsStep = createStep(
  "box-office-give-back-payments-step",
  async ({ order_id }: { order_id: string }, { container }) => {
    await giveBackPaymentsOfOrder(container, order_id);
    return new StepResponse(undefined);
  },
);
