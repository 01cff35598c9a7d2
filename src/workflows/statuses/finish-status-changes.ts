import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { finishStatusChangesStep } from "./steps/finish-status-changes";

/** Finishes status changes that a crash left half done; the job runs it every minute. */
export const finishStatusChangesWorkflow = createWorkflow(
  "box-office-finish-status-changes",
  () => {
    return new WorkflowResponse(finishStatusChangesStep());
  },
);
