import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import type { Settlement } from "../../modules/ticketing/settlement/settle-order";
import { NOTICES_WRITTEN } from "../messages/notices-written";
import { settleOrderStep } from "./steps/settle-order";

export const settleOrderWorkflowId = "box-office-settle-order";

/**
 * Brings an order's seats and tickets to where the order stands. Safe at any time, any number of times, for events
 * that come twice, late or out of order. Orders without tickets are left alone.
 */
export const settleOrderWorkflow = createWorkflow(
  settleOrderWorkflowId,
  (input: WorkflowData<{ order_id: string }>) => {
    const settlement = settleOrderStep(input);
    when({ settlement }, ({ settlement }) => changedTickets(settlement)).then(() => {
      emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    });
    return new WorkflowResponse(settlement);
  },
);

function changedTickets(settlement: Settlement | null): boolean {
  if (settlement?.status !== "settled") return false;
  const { created, validated, cancelled } = settlement;
  return created + validated.length + cancelled.length > 0;
}
