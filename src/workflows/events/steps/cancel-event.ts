import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";

/** Cancels an event. Final, so there is no compensation: what fails after it is done by cancelling again. */
export const cancelEventStep = createStep(
  "box-office-cancel-event-step",
  async ({ event_id }: { event_id: string }, { container }) => {
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    return new StepResponse({ cancelled_tickets: await ticketing.catalog.cancelEvent(event_id) });
  },
);

/** As {@link cancelEventStep}, for one session. */
export const cancelSessionStep = createStep(
  "box-office-cancel-session-step",
  async ({ session_id }: { session_id: string }, { container }) => {
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    return new StepResponse({
      cancelled_tickets: await ticketing.catalog.cancelSession(session_id),
    });
  },
);
