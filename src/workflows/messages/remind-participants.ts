import { createWorkflow, WorkflowResponse, when } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { NOTICES_WRITTEN } from "../../shared/notices-written";
import { remindParticipantsStep } from "./steps/remind-participants";

/**
 * Reminds the participants of sessions that begin soon (A9): writes what they are told, and has it sent. The job runs
 * it every minute, on as many machines as there are.
 */
export const remindParticipantsWorkflow = createWorkflow("box-office-remind-participants", () => {
  const reminded = remindParticipantsStep();
  when({ reminded }, ({ reminded }) => reminded.orders > 0).then(() => {
    emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
  });
  return new WorkflowResponse(reminded);
});
