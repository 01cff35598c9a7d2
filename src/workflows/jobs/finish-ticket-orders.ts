import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { finishTicketOrdersStep } from "./steps/finish-ticket-orders";

/** Finishes what a crash left undone; the job runs it every minute, on as many machines as there are. */
export const finishTicketOrdersWorkflow = createWorkflow("box-office-finish-ticket-orders", () => {
  return new WorkflowResponse(finishTicketOrdersStep());
});
