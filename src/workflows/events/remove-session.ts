import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { editingEvent } from "./editing-event";

type Input = { event_id: string; session_id: string };

const removeSessionStep = createStep(
  "box-office-remove-session-step",
  async ({ event_id, session_id }: Input, { container }) => {
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    const deleted_at = new Date();
    await catalog.removeSession(event_id, session_id, deleted_at);
    return new StepResponse(undefined, { session_id, deleted_at });
  },
  async (removed, { container }) => {
    if (!removed) return;
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    await catalog.restoreSession(removed.session_id, new Date(removed.deleted_at));
  },
);

/**
 * Takes a session that never sold out of an event, with its variants.
 *
 * @throws 404, `has_sales`, `event_cancelled`; 400 for the event's last session
 */
export const removeSessionWorkflow = createWorkflow(
  "box-office-remove-session",
  (input: WorkflowData<Input>) => {
    editingEvent(input, () => removeSessionStep(input));
    return new WorkflowResponse(input);
  },
);
