import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";

/** Sessions in one run; the next run takes the next. */
const MAX_SESSIONS = 100;

/** Writes the reminders whose time has come, each session's in a transaction of its own. */
export const remindParticipantsStep = createStep(
  "box-office-remind-participants-step",
  async (_: undefined, { container }) => {
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    let orders = 0;
    for (const id of await ticketing.notices.listDueSessions(MAX_SESSIONS)) {
      orders += await ticketing.notices.remindOfSession(id);
    }
    return new StepResponse({ orders });
  },
);
