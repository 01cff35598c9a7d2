import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { adoptOrdersStep } from "./steps/adopt-orders";

/** Takes in orders that the box office has not heard of: placed before it was installed, or their event was lost. */
export const adoptOrdersWorkflow = createWorkflow("box-office-adopt-orders", () => {
  return new WorkflowResponse(adoptOrdersStep());
});
