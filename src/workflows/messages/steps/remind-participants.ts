import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import type { TicketingModuleService } from "../../../modules/ticketing/service";

/** Sessions in one run; the next run takes the next. */
const MAX_SESSIONS = 100;

/** Writes the reminders of every session whose time has come, each session in a transaction of its own. */
export const remindParticipantsStep = createStep(
  "box-office-remind-participants-step",
  async (_: undefined, { container }) => {
    const ticketing = container.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
    let sessions = 0;
    while (sessions < MAX_SESSIONS && (await ticketing.remindDueSession())) sessions++;
    return new StepResponse({ sessions });
  },
);
