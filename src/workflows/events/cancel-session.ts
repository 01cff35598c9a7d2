import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { LINES_TO_LOWER } from "../../shared/lines-to-lower";
import { NOTICES_WRITTEN } from "../../shared/notices-written";

type Input = { session_id: string; user_id: string };

/** Final, so there is no compensation: what fails after it is done by cancelling again. */
const cancelSessionStep = createStep(
  "box-office-cancel-session-step",
  async ({ session_id, user_id }: Input, { container }) => {
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    return new StepResponse({
      cancelled_tickets: await catalog.cancelSession(session_id, user_id),
    });
  },
);

/**
 * Cancels one session of an event for good: its tickets are cancelled, its seats come free and its participants are
 * told. Safe to repeat.
 *
 * @throws 404
 */
export const cancelSessionWorkflow = createWorkflow(
  "box-office-cancel-session",
  (input: WorkflowData<Input>) => {
    const cancelled = cancelSessionStep(input);
    emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    emitEventStep({ eventName: LINES_TO_LOWER, data: {} }).config({ name: "lines-to-lower" });
    return new WorkflowResponse(cancelled);
  },
);
