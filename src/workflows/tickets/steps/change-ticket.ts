import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import type { TicketingModuleService } from "../../../modules/ticketing/service";

/*
 * Each of these is final: the participant is told by what it writes, so there is nothing to
 * compensate and no step may follow that can fail.
 */

export const cancelTicketsStep = createStep(
  "box-office-cancel-tickets-step",
  async ({ ticket_ids, notify }: { ticket_ids: string[]; notify: boolean }, { container }) => {
    const ticketing = container.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
    return new StepResponse(await ticketing.cancelTickets(ticket_ids, notify));
  },
);

export const reissueTicketStep = createStep(
  "box-office-reissue-ticket-step",
  async ({ ticket_id }: { ticket_id: string }, { container }) => {
    const ticketing = container.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
    await ticketing.reissueTicket(ticket_id);
    return new StepResponse(undefined);
  },
);

export const resendTicketStep = createStep(
  "box-office-resend-ticket-step",
  async ({ ticket_id }: { ticket_id: string }, { container }) => {
    const ticketing = container.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
    await ticketing.resendTicket(ticket_id);
    return new StepResponse(undefined);
  },
);

export const moveTicketStep = createStep(
  "box-office-move-ticket-step",
  async ({ ticket_id, session_id }: { ticket_id: string; session_id: string }, { container }) => {
    const ticketing = container.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
    await ticketing.moveTicket(ticket_id, session_id);
    return new StepResponse(undefined);
  },
);
