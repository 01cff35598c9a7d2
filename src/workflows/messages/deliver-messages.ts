import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { queueMessagesStep } from "./steps/queue-messages";
import { sendMessagesStep } from "./steps/send-messages";
import { tellOfOrdersStep } from "./steps/tell-of-orders";

/** Tells people what there is to tell. Any number of runners may do this at once: each message goes once. */
export const deliverMessagesWorkflow = createWorkflow("box-office-deliver-messages", () => {
  queueMessagesStep();
  tellOfOrdersStep();
  return new WorkflowResponse(sendMessagesStep());
});
