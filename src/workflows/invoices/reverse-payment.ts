import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { settleOrderWorkflow } from "../orders/settle-order";
import { leaseOrderStep, releaseOrderStep } from "../orders/steps/lease-order";
import { leaseFor } from "../payments/lease-input";
import { findInvoicedOrderStep } from "./find-invoiced-order";

export type ReversePaymentInput = {
  /** The invoice that it is booked on. */
  id: string;
  payment_id: string;
  /** The invoice of the same order on which it belongs; on none until somebody says so when left out. */
  to_invoice_id?: string;
  reason: string;
  user_id: string;
};

/** It is an entry of its own, which another one takes back: there is nothing to compensate. */
const reversePaymentStep = createStep(
  "box-office-reverse-payment-step",
  async (
    { id, order_id, user_id, ...reversed }: ReversePaymentInput & { order_id: string },
    { container },
  ) => {
    // What came in, or went back, meanwhile is booked first.
    await settleOrderWorkflow(container).run({ input: { order_id } });
    const { orders } = container.resolve(BOX_OFFICE_ORDER_STATUS);
    // From here on a crash may leave an invoice paid of which nobody was told.
    await orders.markOrder(order_id);
    const { payments } = container.resolve(BOX_OFFICE_INVOICING);
    await payments.withdrawPayment({ ...reversed, invoice_id: id, recorded_by: user_id });
    return new StepResponse(undefined);
  },
);

/**
 * Takes a booking off an invoice, and books it on another one of the order where that is named (M2); an invoice that is
 * paid by it frees its tickets. Runs under the order's lease.
 *
 * @throws 404, `already_reversed`, `invoice_credited`, `over_paid`, `payment_in_progress`, `completion_in_progress`
 */
export const reversePaymentWorkflow = createWorkflow(
  "box-office-reverse-payment",
  (input: WorkflowData<ReversePaymentInput>) => {
    const order = findInvoicedOrderStep(input);
    const lease = leaseOrderStep(transform(order, leaseFor));
    reversePaymentStep(transform({ input, order }, ({ input, order }) => ({ ...input, ...order })));
    releaseOrderStep(lease);
    settleOrderWorkflow
      .runAsStep({ input: order })
      .config({ name: "box-office-settle-after-reversal" });
    return new WorkflowResponse(order);
  },
);
