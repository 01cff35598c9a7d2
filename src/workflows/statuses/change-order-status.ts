import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { NOTICES_WRITTEN } from "../../shared/notices-written";
import { leaseOrderStep, releaseOrderStep } from "../orders/steps/lease-order";
import { askAgainStep } from "./steps/ask-again";
import { carryOutStatusChangeStep } from "./steps/carry-out-status-change";
import { type ChangeStatusInput, planStatusChangeStep } from "./steps/plan-status-change";
import { takeSeatsBackStep } from "./steps/take-seats-back";
import { takeStockBackStep } from "./steps/take-stock-back";
import { withdrawLinkSessionsStep } from "./steps/withdraw-link-sessions";
import { writeStatusStep } from "./steps/write-status";

/** As long as a change may wait for another of the same order: ten at once take a few seconds in all. */
const WAIT_SECONDS = 20;

/**
 * Gives an order another status; the one way in which people change it (E7). Cancelling gives back seats and stock
 * once; the way back takes them again, all or nothing, before the status is written (E9). Once it is written it stands:
 * what a crash leaves undone of its effects, the job does.
 *
 * What was given back of it is due again.
 *
 * @throws 404, `status_not_allowed`, `order_closed`, `order_change_open`, `ticket_scanned`, `seats_unavailable`,
 * `stock_unavailable`, `sales_closed`, `reason_required`, `payment_in_progress`
 */
export const changeOrderStatusWorkflow = createWorkflow(
  "box-office-change-order-status",
  (input: WorkflowData<ChangeStatusInput>) => {
    const lease = leaseOrderStep(
      transform(input, ({ order_id }) => ({ order_id, wait_seconds: WAIT_SECONDS })),
    );
    const plan = planStatusChangeStep(input);
    when({ plan }, ({ plan }) => plan.effect === "take_back").then(() => {
      takeSeatsBackStep(input);
      takeStockBackStep(input);
      askAgainStep(input);
    });
    const change = writeStatusStep(
      transform({ input, plan }, ({ input, plan }) => ({
        ...input,
        notify: plan.notify,
        has_effects: plan.effect !== "none",
      })),
    );
    when({ plan }, ({ plan }) => plan.effect !== "none").then(() => {
      carryOutStatusChangeStep(input);
    });
    when({ plan }, ({ plan }) => plan.ends_payability).then(() => {
      withdrawLinkSessionsStep(input);
    });
    releaseOrderStep(lease);
    emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    return new WorkflowResponse(change);
  },
);
