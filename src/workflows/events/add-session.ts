import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { SessionInput } from "../../modules/ticketing/catalog/types";
import { editingEvent } from "./editing-event";

type Input = { event_id: string; session: SessionInput };

const addSessionStep = createStep(
  "box-office-add-session-step",
  async ({ event_id, session }: Input, { container }) => {
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    const session_id = await catalog.addSession(event_id, session);
    return new StepResponse({ session_id }, { event_id, session_id });
  },
  async (added, { container }) => {
    if (!added) return;
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    await catalog.removeSession(added.event_id, added.session_id);
  },
);

/**
 * Adds a session to an event, with a variant for each ticket type.
 *
 * @returns the session's id
 * @throws 404, `event_cancelled`, `too_many_offers`; 400 for dates out of order or unknown ticket types
 */
export const addSessionWorkflow = createWorkflow(
  "box-office-add-session",
  (input: WorkflowData<Input>) =>
    new WorkflowResponse(editingEvent(input, () => addSessionStep(input))),
);
