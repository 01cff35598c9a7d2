import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { type BulkChangeInput, changeStatusesStep } from "./steps/change-statuses";

/** Gives many orders a status, each by itself: the answer says of each whether it was given, or why not (T10). */
export const bulkChangeOrderStatusWorkflow = createWorkflow(
  "box-office-bulk-change-order-status",
  (input: WorkflowData<BulkChangeInput>) => new WorkflowResponse(changeStatusesStep(input)),
);
