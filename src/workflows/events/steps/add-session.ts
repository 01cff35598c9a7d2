import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import type { SessionInput } from "../../../modules/ticketing/catalog/types";

type Input = { event_id: string; session: SessionInput };

/** Adds a session with its offers; the compensation takes it out again. */
export const addSessionStep = createStep(
  "box-office-add-session-step",
  async ({ event_id, session }: Input, { container }) => {
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    const session_id = await ticketing.catalog.addSession(event_id, session);
    return new StepResponse({ session_id }, { event_id, session_id });
  },
  async (added, { container }) => {
    if (!added) return;
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    await ticketing.catalog.removeSession(added.event_id, added.session_id);
  },
);
