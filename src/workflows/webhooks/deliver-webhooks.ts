import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { queueHappeningsStep } from "./steps/queue-happenings";
import { sendWebhooksStep } from "./steps/send-webhooks";
import { tellOfDisabledWebhooksStep } from "./steps/tell-of-disabled-webhooks";

/** Queues webhooks of what happened and sends those that are due. Any number of runners may do this at once: each attempt is made once. */
export const deliverWebhooksWorkflow = createWorkflow("box-office-deliver-webhooks", () => {
  queueHappeningsStep();
  sendWebhooksStep();
  return new WorkflowResponse(tellOfDisabledWebhooksStep());
});
