import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { bookPayment, type MarkPaidInput } from "../book-payment";

/** See {@link bookPayment}: money that came in came in, so there is no compensation. */
export const bookPaymentStep = createStep(
  "box-office-book-payment-step",
  async (input: MarkPaidInput, { container }) => {
    await bookPayment(container, input);
    return new StepResponse(undefined);
  },
);
