import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import {
  acquireLockStep,
  refreshPaymentCollectionForCartWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows";
import { type FitCardsInput, fitCardsStep } from "./steps/fit-cards";

/**
 * Puts a card or credit on a cart, takes one off, or fits them anew; what is to be paid otherwise follows, and a payment
 * session of another amount ends.
 *
 * @throws 404, `completion_in_progress`
 */
export const payWithCardsWorkflow = createWorkflow(
  "box-office-pay-with-cards",
  (input: WorkflowData<FitCardsInput>) => {
    acquireLockStep({ key: input.cart_id, timeout: 2, ttl: 10 });
    const fitted = fitCardsStep(input);
    refreshPaymentCollectionForCartWorkflow.runAsStep({ input: { cart_id: input.cart_id } });
    releaseLockStep({ key: input.cart_id });
    return new WorkflowResponse(fitted);
  },
);
