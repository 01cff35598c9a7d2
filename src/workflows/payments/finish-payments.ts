import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { readOrder } from "../orders/read/read-order";
import { leaseOrderStep, releaseOrderStep } from "../orders/steps/lease-order";
import { bookTransactions, misbooked } from "./book-transactions";
import { closeSupersededCollections } from "./close-superseded";
import { linkSessions } from "./link-collections";

/**
 * Brings to an end what follows from money that came in: captures become transactions of the order, collections that
 * nobody will pay any more are closed. Safe to repeat; there is nothing to compensate, since money that came in came in.
 */
export const finishPaymentsStep = createStep(
  "box-office-finish-payments-step",
  async ({ order_id }: { order_id: string }, { container }) => {
    await bookTransactions(container, order_id);
    await closeSupersededCollections(container, order_id);
    return new StepResponse(undefined);
  },
);

export const finishPaymentsWorkflow = createWorkflow(
  "box-office-finish-payments",
  (input: WorkflowData<{ order_id: string }>) => {
    const lease = leaseOrderStep(input);
    finishPaymentsStep(input);
    releaseOrderStep(lease);
    return new WorkflowResponse(lease);
  },
);

/**
 * For the job: finishes an order whose process died between a payment and what follows from it. Orders without a trace
 * of that are left alone.
 *
 * @throws `payment_in_progress`
 */
export async function finishPayments(container: MedusaContainer, orderId: string): Promise<void> {
  const order = await readOrder(container, orderId, "money");
  if (!order) return;
  const wasPaidByLink = linkSessions(order.payment_collections).some(({ payment }) => payment);
  if (wasPaidByLink || (await misbooked(container, order)).length) {
    await finishPaymentsWorkflow(container).run({ input: { order_id: orderId } });
  }
}
