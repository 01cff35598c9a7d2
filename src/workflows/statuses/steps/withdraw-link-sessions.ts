import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { withdrawLinkSessions } from "../../payments/withdraw-link-sessions";

/** An order that can be paid no more (E8) has no open session left by which it could be. */
export const withdrawLinkSessionsStep = createStep(
  "box-office-withdraw-link-sessions-step",
  async ({ order_id }: { order_id: string }, { container }) => {
    await withdrawLinkSessions(container, order_id);
    return new StepResponse(undefined);
  },
);
