import { createWorkflow, WorkflowResponse, when } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { queueHappeningsStep } from "./steps/queue-happenings";
import { WEBHOOKS_QUEUED } from "./webhooks-queued";

/** Queues webhooks of what happened, and has them sent where there are any. */
export const queueHappeningsWorkflow = createWorkflow("box-office-queue-happenings", () => {
  const queued = queueHappeningsStep();
  when({ queued }, ({ queued }) => queued > 0).then(() => {
    emitEventStep({ eventName: WEBHOOKS_QUEUED, data: {} });
  });
  return new WorkflowResponse(queued);
});
