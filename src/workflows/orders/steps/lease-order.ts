import {
  createStep,
  StepResponse,
  transform,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { notFound } from "../../../shared/errors";
import { readOrder } from "../read/read-order";
import { assertFinished } from "../read/unfinished-order";

type LeaseInput = {
  order_id: string;
  /** How long to wait for another operation of the order to end; none when left out. */
  wait_seconds?: number;
};

/**
 * Gives the workflow the order to itself; the compensation gives it back.
 *
 * @throws 404, `payment_in_progress`, `completion_in_progress`
 */
export const leaseOrderStep = createStep(
  "box-office-lease-order-step",
  async ({ order_id, wait_seconds }: LeaseInput, { container }) => {
    const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
    const order = await readOrder(container, order_id);
    if (!order) throw notFound("Order", order_id);
    assertFinished(order);
    const lease = {
      order_id,
      lease_id: await orderStatus.orders.leaseOrder(order_id, wait_seconds),
    };
    return new StepResponse(lease, lease);
  },
  async (lease, { container }) => {
    if (!lease) return;
    const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
    await orderStatus.orders.releaseOrder(lease.order_id, lease.lease_id);
  },
);

/** Ends {@link leaseOrderStep} when the work is done. */
export const releaseOrderStep = createStep(
  "box-office-release-order-step",
  async ({ order_id, lease_id }: { order_id: string; lease_id: string }, { container }) => {
    const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
    await orderStatus.orders.releaseOrder(order_id, lease_id);
    return new StepResponse(undefined);
  },
);

/** A double click and a provider's webhook wait for each other instead of being refused. */
const WAIT_SECONDS = 20;

/**
 * Composes what a workflow does while it has the order to itself: called where a workflow is composed, as its steps are.
 *
 * @throws as {@link leaseOrderStep}
 */
export function underLease<Result>(
  order: WorkflowData<{ order_id: string }>,
  deed: () => Result,
): Result {
  const lease = leaseOrderStep(
    transform(order, ({ order_id }) => ({ order_id, wait_seconds: WAIT_SECONDS })),
  );
  const result = deed();
  releaseOrderStep(lease);
  return result;
}
