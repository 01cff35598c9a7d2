import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";

type Input = { event_id: string; session_id: string };

/** Takes out a session that never sold; the compensation brings it back. */
export const removeSessionStep = createStep(
  "box-office-remove-session-step",
  async ({ event_id, session_id }: Input, { container }) => {
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    const deleted_at = new Date();
    await ticketing.catalog.removeSession(event_id, session_id, deleted_at);
    return new StepResponse(undefined, { session_id, deleted_at });
  },
  async (removed, { container }) => {
    if (!removed) return;
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    await ticketing.catalog.restorePart(
      "box_office_event_session",
      removed.session_id,
      new Date(removed.deleted_at),
    );
  },
);
