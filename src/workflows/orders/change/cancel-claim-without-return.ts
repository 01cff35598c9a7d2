import type { CancelOrderClaimDTO } from "@medusajs/framework/types";
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk";
import {
  cancelOrderClaimStep,
  deleteReservationsByLineItemsStep,
} from "@medusajs/medusa/core-flows";

type Input = {
  claim: CancelOrderClaimDTO;
  /** Of what it sends out. */
  line_item_ids: string[];
};

/**
 * Cancels a claim by which nothing is to come back, in the steps of core's own workflow, which fails over the return that
 * there is none of.
 *
 * @throws core's 400 where what went out was handed over
 */
export const cancelClaimWithoutReturnWorkflow = createWorkflow(
  "box-office-cancel-claim-without-return",
  (input: WorkflowData<Input>) => {
    cancelOrderClaimStep(input.claim);
    when(input, ({ line_item_ids }) => line_item_ids.length > 0).then(() => {
      deleteReservationsByLineItemsStep(transform(input, ({ line_item_ids }) => line_item_ids));
    });
    return new WorkflowResponse(undefined);
  },
);
