import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import {
  acquireLockStep,
  deleteProductsWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { eventLock } from "./event-lock";

type Input = { event_id: string };

/** Answers with the product that the event was sold as. */
const deleteEventStep = createStep(
  "box-office-delete-event-step",
  async ({ event_id }: Input, { container }) => {
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    const [event] = await catalog.readEvents([event_id]);
    const deleted_at = new Date();
    await catalog.deleteEvent(event_id, deleted_at);
    return new StepResponse(
      { product_ids: event?.product_id ? [event.product_id] : [] },
      { event_id, deleted_at },
    );
  },
  async (deleted, { container }) => {
    if (!deleted) return;
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    await catalog.restoreEvent(deleted.event_id, new Date(deleted.deleted_at));
  },
);

/**
 * Deletes an event that never sold, with its product.
 *
 * @throws 404, `has_sales`
 */
export const deleteEventWorkflow = createWorkflow(
  "box-office-delete-event",
  (input: WorkflowData<Input>) => {
    acquireLockStep(transform(input, eventLock));
    const event = deleteEventStep(input);
    deleteProductsWorkflow.runAsStep({
      input: transform(event, ({ product_ids }) => ({ ids: product_ids })),
    });
    releaseLockStep(transform(input, eventLock));
    return new WorkflowResponse(input);
  },
);
