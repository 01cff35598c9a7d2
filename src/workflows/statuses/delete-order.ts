import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk";
import { archiveOrderWorkflow, emitEventStep } from "@medusajs/medusa/core-flows";
import { NOTICES_WRITTEN } from "../../shared/notices-written";
import { settleOrderWorkflow } from "../orders/settle-order";
import { giveBackPaymentsStep } from "../orders/steps/give-back-payments";
import { leaseOrderStep, releaseOrderStep } from "../orders/steps/lease-order";
import { archiveStandingStep } from "./steps/archive-standing";
import { cancelForGoodStep } from "./steps/cancel-for-good";
import { type DeleteOrderInput, planDeletionStep } from "./steps/plan-deletion";
import { returnMoneyStep } from "./steps/return-money";

/** A refund just before holds the order for a moment longer than its answer takes. */
const WAIT_SECONDS = 5;

/**
 * Deletes an order as far as one can be deleted (E14): Medusa cancels it for good, which gives back its stock, its seats
 * and its money, and it is archived. Asked again after a crash it does what is left. An order whose money could not be
 * given back stays in sight.
 *
 * @throws 404, `wrong_confirmation`, `payment_in_progress`, `refund_failed`; Medusa's 400 where something is fulfilled
 */
export const deleteOrderWorkflow = createWorkflow(
  "box-office-delete-order",
  (input: WorkflowData<DeleteOrderInput>) => {
    const order = transform(input, ({ order_id }) => ({ order_id }));
    const lease = leaseOrderStep(
      transform(input, ({ order_id }) => ({ order_id, wait_seconds: WAIT_SECONDS })),
    );
    const plan = planDeletionStep(input);
    when({ plan }, ({ plan }) => plan.is_open).then(() => {
      cancelForGoodStep(input);
    });
    giveBackPaymentsStep(order);
    returnMoneyStep(
      transform({ input, plan }, ({ input, plan }) => ({ ...input, was_tried: plan.is_open })),
    );
    settleOrderWorkflow.runAsStep({ input: order });
    when({ plan }, ({ plan }) => !plan.is_archived).then(() => {
      archiveOrderWorkflow.runAsStep({
        input: transform(input, ({ order_id }) => ({ orderIds: [order_id] })),
      });
    });
    archiveStandingStep(input);
    releaseOrderStep(lease);
    emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    return new WorkflowResponse(order);
  },
);
