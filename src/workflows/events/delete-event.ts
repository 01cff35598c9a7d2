import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import {
  acquireLockStep,
  deleteProductsWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows";
import { eventLock } from "./event-lock";
import { deleteEventStep } from "./steps/delete-event";

/**
 * Deletes an event that never sold, with its product.
 *
 * @throws 404, `has_sales`
 */
export const deleteEventWorkflow = createWorkflow(
  "box-office-delete-event",
  (input: WorkflowData<{ event_id: string }>) => {
    acquireLockStep(transform(input, eventLock));
    const event = deleteEventStep(input);
    deleteProductsWorkflow.runAsStep({
      input: transform(event, ({ product_ids }) => ({ ids: product_ids })),
    });
    releaseLockStep(transform(input, eventLock));
    return new WorkflowResponse(input);
  },
);
