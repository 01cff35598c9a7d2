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
import { editingEvent } from "./editing-event";

type Input = { event_id: string; user_id: string };

/** Final, so there is no compensation: what fails after it is done by cancelling again. */
const cancelEventStep = createStep(
  "box-office-cancel-event-step",
  async ({ event_id, user_id }: Input, { container }) => {
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    return new StepResponse({ cancelled_tickets: await catalog.cancelEvent(event_id, user_id) });
  },
);

/**
 * Cancels an event for good: its tickets are cancelled, its seats come free, its participants are told and its product is a
 * draft again. Safe to repeat.
 *
 * @throws 404
 */
export const cancelEventWorkflow = createWorkflow(
  "box-office-cancel-event",
  (input: WorkflowData<Input>) => {
    const cancelled = editingEvent(input, () => cancelEventStep(input));
    emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    emitEventStep({ eventName: LINES_TO_LOWER, data: {} }).config({ name: "lines-to-lower" });
    return new WorkflowResponse(cancelled);
  },
);
