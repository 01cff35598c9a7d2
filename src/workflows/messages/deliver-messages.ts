import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { queueMessagesStep } from "./steps/queue-messages";
import { sendMessagesStep } from "./steps/send-messages";

/** Tells people what there is to tell. Any number of runners may do this at once: each message goes once. */
export const deliverMessagesWorkflow = createWorkflow("box-office-deliver-messages", () => {
  queueMessagesStep();
  return new WorkflowResponse(sendMessagesStep());
});
