import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { type CaptureOrderInput, captureReserved } from "../capture-reserved";

/** See {@link captureReserved}: money that was taken was taken, so there is no compensation. */
export const captureReservedStep = createStep(
  "box-office-capture-reserved-step",
  async (input: CaptureOrderInput, { container }) => {
    await captureReserved(container, input);
    return new StepResponse(undefined);
  },
);
