import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { CancelResult } from "../../modules/ticketing/tickets/cancel-tickets";
import { LINES_TO_LOWER } from "../../shared/lines-to-lower";
import { NOTICES_WRITTEN } from "../../shared/notices-written";
import { changeIsOpen } from "../orders/change/change-order";
import { lowerLinesOf } from "./lower-all-lines";
import { ticketsBeingChanged } from "./tickets-being-changed";

type Input = { ticket_ids: string[]; notify: boolean; user_id: string };

/** Final, so there is no compensation: what follows from it is done by the job, if it is not done here. */
const cancelTicketsStep = createStep(
  "box-office-cancel-tickets-step",
  async ({ ticket_ids, notify, user_id }: Input, { container }) => {
    const { tickets } = container.resolve(BOX_OFFICE_TICKETING);
    const { orders, blocked } = await ticketsBeingChanged(container, ticket_ids);
    const free = ticket_ids.filter((id) => !blocked.has(id));
    const results = await tickets.cancelTickets(free, notify, user_id);
    const cancelled = results.filter(({ refusal }) => !refusal);
    await lowerLinesOf(
      container,
      cancelled.map(({ ticket_id }) => orders.get(ticket_id) as string),
    );
    const resultOf = (id: string) =>
      results.find(({ ticket_id }) => ticket_id === id) ?? refusedAsChanged(id);
    return new StepResponse(ticket_ids.map(resultOf));
  },
);

function refusedAsChanged(ticket_id: string): CancelResult {
  const { message } = changeIsOpen();
  return { ticket_id, refusal: { code: "order_change_open", message } };
}

/**
 * Cancels tickets for good, frees their seats, tells their participants (A10) and lowers the lines of their orders, so
 * that what was not paid is no longer due and what was paid is owed back. Each is cancelled by itself: the answer says of
 * each whether it was, or why not.
 */
export const cancelTicketsWorkflow = createWorkflow(
  "box-office-cancel-tickets",
  (input: WorkflowData<Input>) => {
    const results = cancelTicketsStep(input);
    emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    emitEventStep({ eventName: LINES_TO_LOWER, data: {} }).config({ name: "lines-to-lower" });
    return new WorkflowResponse(results);
  },
);
