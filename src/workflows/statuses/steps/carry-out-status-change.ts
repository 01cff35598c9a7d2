import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { carryOutStatus } from "../carry-out-status";

/** What fails here is logged and done by the job: the status is written, and nobody could take it back. */
export const carryOutStatusChangeStep = createStep(
  "box-office-carry-out-status-change-step",
  async ({ order_id }: { order_id: string }, { container }) => {
    try {
      await carryOutStatus(container, order_id);
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(
          `Box office: the new status of order ${order_id} is carried out later`,
          error as Error,
        );
    }
    return new StepResponse(undefined);
  },
);
