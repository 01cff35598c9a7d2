import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { deliverMessagesWorkflow } from "./deliver-messages";
import { remindParticipantsStep } from "./steps/remind-participants";

/**
 * Reminds the participants of sessions that begin soon (A9), and sends whatever else waits to be told; the job runs it
 * every minute, on as many machines as there are.
 */
export const remindParticipantsWorkflow = createWorkflow("box-office-remind-participants", () => {
  remindParticipantsStep();
  return new WorkflowResponse(deliverMessagesWorkflow.runAsStep({ input: {} }));
});
