import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { sendWebhooksStep } from "./steps/send-webhooks";
import { tellOfDisabledWebhooksStep } from "./steps/tell-of-disabled-webhooks";

/** Sends the webhooks that are due. Any number of runners may do this at once: each attempt is made once. */
export const deliverWebhooksWorkflow = createWorkflow("box-office-deliver-webhooks", () => {
  sendWebhooksStep();
  return new WorkflowResponse(tellOfDisabledWebhooksStep());
});
